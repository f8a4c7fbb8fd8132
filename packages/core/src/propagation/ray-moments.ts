import { momentsOf, momentsOfProducts, type Moments } from '../statistics/moments.ts';
import { mergeScaled, type ScaledMoments } from '../statistics/scaled-moments.ts';
import type { Ray, RayPair } from './ray-pair.ts';

/** Moments over the units of each ray. */
export type RayPairMoments = readonly [ScaledMoments, ScaledMoments];

/** The inputs by sign: moments of |x| over x ≥ 0, and over x < 0. */
export type InputsBySign = readonly [Moments, Moments];

/** The moments of a pair, over its units. */
export function momentsOfRays([positive, negative]: RayPair): RayPairMoments {
  const over = ({ values, exponent }: Ray): ScaledMoments => ({ moments: momentsOf(values), exponent });
  return [over(positive), over(negative)];
}

/** Splits scalar inputs by sign. */
export function bySign(inputs: Float64Array): InputsBySign {
  return [momentsOf(inputs.filter((x) => x >= 0)), momentsOf(inputs.filter((x) => x < 0).map(Math.abs))];
}

/** The moments over all units × inputs, where input x makes |x| times the ray of its sign. */
export function momentsOverInputs([positive, negative]: RayPairMoments, inputs: InputsBySign): ScaledMoments {
  const over = (ray: ScaledMoments, sizes: Moments): ScaledMoments => ({
    moments: momentsOfProducts(sizes, ray.moments),
    exponent: ray.exponent,
  });
  return mergeScaled(over(positive, inputs[0]), over(negative, inputs[1]));
}
