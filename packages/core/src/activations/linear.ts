import type { Activation } from './activation.ts';

/** No activation at all, φ(f) = f: what depth and width do by themselves. */
export const linear: Activation = {
  name: 'linear',
  value: (f) => f,
  derivative: () => 1,
  slopes: { negative: 1, positive: 1 },
  criticalSigmaWSq: 1,
};
