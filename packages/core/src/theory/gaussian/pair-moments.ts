import type { Activation } from '../../activations/activation.ts';
import { halvingsFor, normalRule, ruleAbout } from './normal-rule.ts';

/** Moments of two Gaussian preactivations f, f̃ of variance q and correlation c, for any q > 0 and −1 ≤ c ≤ 1. */
export interface PairMoments {
  /** E[φ(f)φ(f̃)]. */
  readonly product: (q: number, c: number) => number;
  /** E[φ′(f)φ′(f̃)], which is 1/q of the former's derivative by c. */
  readonly derivativeProduct: (q: number, c: number) => number;
}

/** The moments of two inputs: in closed form where the activation has one, by quadrature in the plane elsewhere. */
export function pairMoments({ value, derivative, kinks = [], gaussianMoments }: Activation): PairMoments {
  return {
    product: (q, c) => expectation(q, c, value, kinks),
    derivativeProduct: (q, c) => expectation(q, c, derivative, kinks),
    ...gaussianMoments,
  };
}

/** E[g(f)g(f̃)] with f = √q z and f̃ = √q (c z + √(1−c²) v), z and v independent. */
function expectation(q: number, c: number, g: (f: number) => number, kinks: readonly number[]): number {
  const deviation = Math.sqrt(q);
  const rest = Math.sqrt((1 - c) * (1 + c));
  const outer = outerRule(q, rest, kinks);
  let sum = 0;
  for (let i = 0; i < outer.nodes.length; i++) {
    const z = outer.nodes[i];
    sum += outer.weights[i] * g(deviation * z) * expectationGiven(q, c * z, rest, g, kinks);
  }
  return sum;
}

/** Behind the inner expectation a kink has become a bend over a length of √(1−c²), which the outer rule has to tell too. */
function outerRule(q: number, rest: number, kinks: readonly number[]): ReturnType<typeof normalRule> {
  if (kinks.length === 0 || rest === 0) return normalRule(q, kinks);
  const deviation = Math.sqrt(q);
  const halvings = Math.max(halvingsFor(q), halvingsFor(1 / (rest * rest)));
  return ruleAbout([0, ...kinks.map((kink) => kink / deviation)], halvings);
}

/** E[g(√q (m + r·v))] over v, where kinks, and 0, lie elsewhere for every m. */
function expectationGiven(
  q: number,
  mean: number,
  rest: number,
  g: (f: number) => number,
  kinks: readonly number[],
): number {
  const deviation = Math.sqrt(q);
  if (rest === 0) return g(deviation * mean);
  const halvings = halvingsFor(q * rest * rest);
  const special = halvings === 0 ? kinks : [0, ...kinks];
  const inner = ruleAbout(
    special.map((f) => (f / deviation - mean) / rest),
    halvings,
  );
  let sum = 0;
  for (let j = 0; j < inner.nodes.length; j++) {
    sum += inner.weights[j] * g(deviation * (mean + rest * inner.nodes[j]));
  }
  return sum;
}
