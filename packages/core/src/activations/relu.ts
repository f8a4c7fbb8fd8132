import type { Activation } from './activation.ts';
import { momentsOfSlopes } from './two-slopes.ts';

const slopes = { negative: 0, positive: 1 };

/**
 * The rectified linear unit, φ(f) = max(0, f). φ′(0) = 1, as in Notebook 7.3, whose indicator is f ≥ 0.
 *
 * Half of a symmetric signal's second moment passes, so σ_w² = 2 keeps it: K. He et al., ICCV (2015).
 */
export const relu: Activation = {
  name: 'relu',
  value: (f) => (f > 0 ? f : 0),
  derivative: (f) => (f >= 0 ? 1 : 0),
  slopes,
  kinks: [0],
  gaussianMoments: momentsOfSlopes(slopes),
};
