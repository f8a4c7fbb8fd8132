import type { NetworkSpec } from '../propagation/network-spec.ts';
import type { Quantity } from '../propagation/quantity.ts';
import { theoryLines } from '../theory/line/theory-line.ts';
import { inSignalOrder, type Course } from '../courses/course.ts';
import { expectedLargestLog10 } from './expected-largest.ts';
import { precisionLimits, type PrecisionLimits } from './precision-limits.ts';

/**
 * The course of a signal as theory sees it, without drawing a weight: the theory line's std and root mean square, and for the largest
 * value the latter times what the largest of so many values is expected to be.
 */
export function predictedCourse(network: NetworkSpec, sigmaSq: number, quantity: Quantity): Course {
  const [{ statistics }] = theoryLines(network, [sigmaSq], quantity === 'f' ? ['f'] : ['f', quantity]);
  const preactivations = new Map(statistics.f?.map(({ layer, log10Rms }) => [layer, log10Rms]));
  const layers = (statistics[quantity] ?? []).map(({ layer, log10Std, log10Rms }) => {
    const preactivationLog10 = preactivations.get(quantity === 'h' ? layer - 1 : layer) ?? null;
    const largestLog10 =
      log10Rms === null ? null : expectedLargestLog10(network, quantity, { rmsLog10: log10Rms, preactivationLog10 });
    return { layer, log10Std, rmsLog10: log10Rms, largestLog10 };
  });
  return inSignalOrder(quantity, layers);
}

/**
 * In which layer each format is expected to lose a signal. A network of finite width loses it some layers earlier or later: its
 * signals grow by random steps about the theory line.
 *
 * @example
 * predictedLimits(network, 1, 'h').values[2].lost; // { kind: 'overflow', layer: 48 } of float32, for the notebook's network
 */
export function predictedLimits(network: NetworkSpec, sigmaSq: number, quantity: Quantity): PrecisionLimits {
  return precisionLimits(predictedCourse(network, sigmaSq, quantity));
}
