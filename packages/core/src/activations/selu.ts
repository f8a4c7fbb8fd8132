import { expm1OfNegative, expOfNegative } from '../special/exp.ts';
import type { Activation } from './activation.ts';

// λ, and λ·α.
const SCALE = 1.0507009873554805;
const SCALED_ALPHA = 1.7580993408473766;

/**
 * The scaled exponential linear unit, φ(f) = λf from zero on and λα(e^f − 1) below, with λ and α for which mean 0 and variance 1
 * of f come back: G. Klambauer et al., "Self-normalizing neural networks", NIPS (2017). φ′(0) = λ, from the right.
 */
export const selu: Activation = {
  name: 'selu',
  value: (f) => (f >= 0 ? atMost(SCALE * f) : SCALED_ALPHA * expm1OfNegative(f)),
  derivative: (f) => (f >= 0 ? SCALE : SCALED_ALPHA * expOfNegative(f)),
  nearZero: { slope: SCALE, slopeBelow: SCALED_ALPHA, belowExponent: -53 },
  farFromZero: { negative: 0, positive: SCALE, floor: -SCALED_ALPHA },
  kinks: [0],
};

/** λ of the very largest f is beyond float64. */
function atMost(value: number): number {
  return value < Number.MAX_VALUE ? value : Number.MAX_VALUE;
}
