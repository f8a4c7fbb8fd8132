import { exponential } from '../special/exponential.ts';
import { logarithm } from '../special/logarithm.ts';
import type { Plane } from '../sweep/plane.ts';
import { courseInPlane } from '../courses/course.ts';
import { growthPerLayer } from './growth.ts';

/** Decades per layer, about 2 %: less is noise. */
const LEAST_GROWTH = 0.01;

/**
 * The measured σ² at which a quantity neither grows nor shrinks from layer to layer: where its growth per layer, linear in
 * log σ² between neighbours, first passes from below zero to above. `null` where the sweep shows no such place.
 */
export function balancedVariance(plane: Plane): number | null {
  const points = plane.sigmaSq.flatMap((sigmaSq, column) => {
    const growth = sigmaSq > 0 ? growthPerLayer(courseInPlane(plane, column)) : null;
    return growth === null ? [] : [{ logVariance: logarithm(sigmaSq), growth }];
  });
  // A signal that saturates, as behind tanh, wavers about no growth at all: that is no balance.
  if (!points.some(({ growth }) => growth > LEAST_GROWTH)) return null;
  for (let i = 1; i < points.length; i++) {
    const [below, above] = [points[i - 1], points[i]];
    if (below.growth <= 0 && above.growth > 0) {
      const along = -below.growth / (above.growth - below.growth);
      return exponential(below.logVariance + along * (above.logVariance - below.logVariance));
    }
  }
  return null;
}
