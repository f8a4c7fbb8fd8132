import { exponential } from '../../special/exponential.ts';
import { expOfNegative } from '../../special/exp.ts';
import { logarithm } from '../../special/logarithm.ts';
import { gaussLegendre } from './gauss-legendre.ts';

/** What the further terms of a power series with coefficients a_n² ≥ 0 sum to, for 0 < c ≤ 1. */
export interface SeriesTail {
  /** Σ a_n² cⁿ. */
  readonly value: (c: number) => number;
  /** Its derivative, Σ n a_n² c^(n−1). */
  readonly slope: (c: number) => number;
}

/**
 * The tail from n = first on, of which only its value and slope at c = 1 are known, as a power law a_n² = A n^−p, which is how
 * coefficients fall behind a kink (p = 5/2 for one of φ itself). As an integral over n from first − ½ on, the tail is A N^(1−p) E_p(N ln 1/c) with
 * N = first − ½ and the exponential integral E_p; its value at 1 over its slope there says p.
 */
export function powerLawTail(first: number, valueAt1: number, slopeAt1: number): SeriesTail {
  const start = first - 0.5;
  const ratio = slopeAt1 / (valueAt1 * start);
  // Coefficients that fall faster than any power are gone by now.
  if (!(valueAt1 > 0 && ratio > 1)) return { value: () => 0, slope: () => 0 };
  const p = (2 * ratio - 1) / (ratio - 1);
  return {
    value: (c) => valueAt1 * (p - 1) * exponentialIntegral(p, -start * logarithm(c)),
    slope: (c) => (slopeAt1 * (p - 2) * exponentialIntegral(p - 1, -start * logarithm(c))) / c,
  };
}

const panel = gaussLegendre(12);

/** E_p(z) = ∫_1^∞ u^−p e^−zu du for p > 1 and z ≥ 0, over t = u^−½: ∫_0^1 2 t^(2p−3) e^(−z/t²) dt. */
function exponentialIntegral(p: number, z: number): number {
  if (z <= 0) return 1 / (p - 1);
  // Beside the terms that are summed, rounding.
  if (z > 36) return 0;
  // The integrand sets in about t = √z/5, and is a power from t = √z on.
  let from = Math.min(Math.sqrt(z) / 8, 0.5);
  let sum = 0;
  for (let to = from; from < 1; from = to) {
    to = Math.min(1, from * 1.5);
    const half = (to - from) / 2;
    for (let i = 0; i < panel.nodes.length; i++) {
      const t = from + half * (1 + panel.nodes[i]);
      sum += half * panel.weights[i] * 2 * exponential((2 * p - 3) * logarithm(t)) * expOfNegative(-z / (t * t));
    }
  }
  return sum;
}
