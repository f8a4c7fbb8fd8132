import { momentsOf, momentsOfProducts, type Moments } from '../statistics/moments.ts';
import { mergeScaled, type ScaledMoments } from '../statistics/scaled-moments.ts';

/** Moments over the units of each ray, x = +1 and x = −1. */
export type RayPairMoments = readonly [ScaledMoments, ScaledMoments];

/** The inputs by sign: moments of |x| over x ≥ 0, and over x < 0. */
export type InputsBySign = readonly [Moments, Moments];

/** Splits scalar inputs by sign. */
export function bySign(inputs: Float64Array): InputsBySign {
  const above = new Float64Array(inputs.length);
  const below = new Float64Array(inputs.length);
  let countAbove = 0;
  let countBelow = 0;
  for (let i = 0; i < inputs.length; i++) {
    if (inputs[i] >= 0) above[countAbove++] = inputs[i];
    else below[countBelow++] = -inputs[i];
  }
  return [momentsOf(above.subarray(0, countAbove)), momentsOf(below.subarray(0, countBelow))];
}

/** The moments over all units × inputs, where input x makes |x| times the ray of its sign. */
export function momentsOverInputs([positive, negative]: RayPairMoments, inputs: InputsBySign): ScaledMoments {
  const over = (ray: ScaledMoments, sizes: Moments): ScaledMoments => ({
    moments: momentsOfProducts(sizes, ray.moments),
    exponent: ray.exponent,
  });
  return mergeScaled(over(positive, inputs[0]), over(negative, inputs[1]));
}
