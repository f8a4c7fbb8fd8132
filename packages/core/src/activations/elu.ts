import { expm1OfNegative, expOfNegative } from '../special/exp.ts';
import type { Activation } from './activation.ts';

/**
 * The exponential linear unit, φ(f) = f from zero on and e^f − 1 below (α = 1): D.-A. Clevert et al., "Fast and accurate deep
 * network learning by exponential linear units", ICLR (2016). φ′ has no jump at 0, φ″ has one.
 */
export const elu: Activation = {
  name: 'elu',
  value: (f) => (f >= 0 ? f : expm1OfNegative(f)),
  derivative: (f) => (f >= 0 ? 1 : expOfNegative(f)),
  // Below zero f + f²/2 + …
  nearZero: { slope: 1, belowExponent: -53 },
  farFromZero: { negative: 0, positive: 1, floor: -1 },
  kinks: [0],
};
