import { logarithm } from './logarithm.ts';

/** Beyond it the asymptotic series is good to 1e-16. */
const FAR = 12;

/** The digamma function ψ(x) = d/dx ln Γ(x), for x > 0: by ψ(x) = ψ(x + 1) − 1/x and its asymptotic series (DLMF 5.11.2). */
export function digamma(x: number): number {
  let shifted = x;
  let sum = 0;
  for (; shifted < FAR; shifted++) sum -= 1 / shifted;
  const s = 1 / (shifted * shifted);
  const series =
    s * (1 / 12 - s * (1 / 120 - s * (1 / 252 - s * (1 / 240 - s * (1 / 132 - s * (691 / 32760 - s / 12))))));
  return sum + logarithm(shifted) - 0.5 / shifted - series;
}

/** The trigamma function ψ₁(x) = ψ′(x), for x > 0, likewise (DLMF 5.15.8). */
export function trigamma(x: number): number {
  let shifted = x;
  let sum = 0;
  for (; shifted < FAR; shifted++) sum += 1 / (shifted * shifted);
  const s = 1 / (shifted * shifted);
  const series =
    s * (1 / 6 - s * (1 / 30 - s * (1 / 42 - s * (1 / 30 - s * (5 / 66 - s * (691 / 2730 - s * (7 / 6)))))));
  return sum + (1 + 0.5 / shifted + series) / shifted;
}
