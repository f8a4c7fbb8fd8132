import { cosine, sine } from '../special/sine-and-cosine.ts';
import type { Activation } from './activation.ts';
import { sinMoments } from './sin-moments.ts';

/** The sine, φ(f) = sin f, of periodic networks: V. Sitzmann et al., "Implicit neural representations", NeurIPS (2020). */
export const sin: Activation = {
  name: 'sin',
  value: sine,
  derivative: cosine,
  smooth: true,
  odd: true,
  // sin f = f − f³/6 + …
  nearZero: { slope: 1, belowExponent: -27 },
  gaussianMoments: sinMoments,
};
