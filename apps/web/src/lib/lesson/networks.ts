import type { SweepSpecInput } from '@initscope/core';

// The lesson's networks, as specs of sweeps of one seed, each of one or two σ². Data only: the page's thread reads no spec.

/** The small one: 5 layers of 8 units. */
export const smallNetwork = {
  layers: 5,
  width: 8,
  sigmaSq: '1',
  seeds: '0',
} as const satisfies SweepSpecInput;

/** The deep one: 50 layers of 80 units, at 2/D and at 1, the columns of its planes. */
export const deepNetwork = {
  layers: 50,
  width: 80,
  sigmaSq: '2/fan_in,1',
  seeds: '0',
} as const satisfies SweepSpecInput;

/** The deep one's hidden layers K and units D. */
export const { layers: K, width: D } = deepNetwork;
