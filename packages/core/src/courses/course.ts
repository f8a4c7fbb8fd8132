import type { Profile } from '../propagation/profile.ts';
import { isGradient, type Quantity } from '../propagation/quantity.ts';
import type { Plane } from '../sweep/plane.ts';

/** One quantity through the layers, in the order in which a signal passes them. */
export interface Course {
  /** Layer numbers: ascending for hidden units, descending for gradients. */
  readonly layers: readonly number[];
  /** log10 of each layer's std; `null` where dead. */
  readonly log10Std: readonly (number | null)[];
  /** log10 of each layer's largest value; `null` where dead. */
  readonly largestLog10: readonly (number | null)[];
  /** log10 of each layer's root mean square; `null` where every value is 0. Left out where it is not known. */
  readonly log10Rms?: readonly (number | null)[];
}

/** The course of a quantity at one σ² of a plane: the medians over seeds. */
export function courseInPlane({ quantity, layers, log10Std, largestLog10 }: Plane, column: number): Course {
  return inSignalOrder(
    quantity,
    layers.map((layer, row) => ({ layer, log10Std: log10Std[row][column], largestLog10: largestLog10[row][column] })),
  );
}

/** The course of a quantity in one profile. */
export function courseInProfile({ statistics }: Profile, quantity: Quantity): Course {
  return inSignalOrder(quantity, statistics[quantity] ?? []);
}

/** A layer on its way. */
export interface CoursePoint {
  readonly layer: number;
  readonly log10Std: number | null;
  readonly largestLog10: number | null;
  /** Planes have none. */
  readonly rmsLog10?: number | null;
}

/** Gradients pass the layers from the last to the first; and the input is no layer of the network's own. */
export function inSignalOrder(quantity: Quantity, points: readonly CoursePoint[]): Course {
  const own = points.filter(({ layer }) => layer > 0 || quantity === 'f');
  const ordered = isGradient(quantity) ? own.toReversed() : own;
  return {
    layers: ordered.map(({ layer }) => layer),
    log10Std: ordered.map(({ log10Std }) => log10Std),
    largestLog10: ordered.map(({ largestLog10 }) => largestLog10),
    ...(ordered.some(({ rmsLog10 }) => rmsLog10 === undefined)
      ? {}
      : { log10Rms: ordered.map(({ rmsLog10 = null }) => rmsLog10) }),
  };
}
