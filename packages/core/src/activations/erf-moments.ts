import { angleOf } from '../special/arcsine.ts';
import type { GaussianMoments } from './activation.ts';

const TWO_OVER_PI = 0.6366197723675814;
const FOUR_OVER_PI = 1.2732395447351628;

/**
 * Gaussian moments of the error function: E[φφ̃] = 2/π asin(2qc/(1 + 2q)), and its derivative in qc is E[φ′φ̃′]: C. Williams,
 * "Computation with infinite neural networks", Neural Computation 10 (1998).
 */
export const erfMoments: GaussianMoments = {
  mean: () => 0,
  secondMoment: (q) => product(q, 1),
  derivativeSecondMoment: (q) => FOUR_OVER_PI / Math.sqrt(1 + 4 * q),
  derivativeFourthMoment: (q) => (FOUR_OVER_PI * FOUR_OVER_PI) / Math.sqrt(1 + 8 * q),
  secondMomentSlope: (q) => FOUR_OVER_PI / Math.sqrt(1 + 4 * q) / (1 + 2 * q),
  product,
  derivativeProduct: (q, c) => FOUR_OVER_PI / rootOfComplement(q, c),
};

function product(q: number, c: number): number {
  const size = Math.abs(c);
  const value = TWO_OVER_PI * angleOf((2 * q * size) / (1 + 2 * q), rootOfComplement(q, size) / (1 + 2 * q));
  return c < 0 ? -value : value;
}

/** √((1 + 2q)² − (2qc)²), without cancellation. */
function rootOfComplement(q: number, c: number): number {
  return Math.sqrt(1 + 2 * q * (1 - c)) * Math.sqrt(1 + 2 * q * (1 + c));
}
