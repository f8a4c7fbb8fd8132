import { acos } from '../special/arcsine.ts';
import type { GaussianMoments, Slopes } from './activation.ts';

const ONE_OVER_2PI = 0.15915494309189535;
const ONE_OVER_SQRT_2PI = 0.3989422804014327;

/**
 * Gaussian moments of an activation of two slopes, m below zero and p above, by the arc-cosine kernels of ReLU, J and K: Y. Cho and
 * L. Saul, "Kernel methods for deep learning", NIPS (2009). φ(f) = mf + (p − m)·max(f, 0) makes
 * E[φφ̃] = q((p − m)² J(c) + pm·c) and E[φ′φ̃′] = (p − m)² K(c) + pm.
 */
export function momentsOfSlopes({ negative: m, positive: p }: Slopes): GaussianMoments {
  const meanSquare = (p * p + m * m) / 2;
  const bend = (p - m) * (p - m);
  return {
    mean: (q) => (p - m) * (ONE_OVER_SQRT_2PI * Math.sqrt(q)),
    secondMoment: (q) => meanSquare * q,
    derivativeSecondMoment: () => meanSquare,
    derivativeFourthMoment: () => (p * p * p * p + m * m * m * m) / 2,
    secondMomentSlope: () => meanSquare,
    product: (q, c) => q * (bend * productOfRelu(c) + p * m * c),
    derivativeProduct: (_, c) => bend * bothAboveZero(c) + p * m,
  };
}

/** K(c): how often both of two standard normals of correlation c are above zero. */
function bothAboveZero(c: number): number {
  return ONE_OVER_2PI * acos(-c);
}

/** J(c): the mean product of their positive parts, (sin t − t cos t)/2π with t = acos(−c). */
function productOfRelu(c: number): number {
  const t = acos(-c);
  const z = t * t;
  // sin t − t cos t = t³/3 − t⁵/30 + …, where the difference would cancel.
  if (t < 0.5) {
    const series = 1 / 3 + z * (-1 / 30 + z * (1 / 840 + z * (-1 / 45360 + z * (1 / 3991680 + z * (-1 / 518918400)))));
    return ONE_OVER_2PI * (t * z * series);
  }
  return ONE_OVER_2PI * (Math.sqrt((1 - c) * (1 + c)) + t * c);
}
