import { hardtanhMoments } from './hardtanh-moments.ts';
import type { Activation } from './activation.ts';

/** A tanh of straight lines, φ(f) = min(max(f, −1), 1). φ′(−1) = 1 and φ′(1) = 0, those from the right. */
export const hardtanh: Activation = {
  name: 'hardtanh',
  value: (f) => (f > 1 ? 1 : f < -1 ? -1 : f),
  derivative: (f) => (f >= -1 && f < 1 ? 1 : 0),
  odd: true,
  nearZero: { slope: 1, belowExponent: 0 },
  kinks: [-1, 1],
  gaussianMoments: hardtanhMoments,
};
