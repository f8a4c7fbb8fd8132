import type { Activation } from './activation.ts';
import { momentsOfSlopes } from './two-slopes.ts';

const slopes = { negative: 1, positive: 1 };

/** No activation at all, φ(f) = f: what depth and width do by themselves. */
export const linear: Activation = {
  name: 'linear',
  value: (f) => f,
  derivative: () => 1,
  slopes,
  gaussianMoments: momentsOfSlopes(slopes),
};
