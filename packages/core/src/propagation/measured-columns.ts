import type { Pointer } from '../kernel/kernel-functions.ts';
import { exponentOf } from '../special/power-of-2.ts';
import type { Moments } from '../statistics/moments.ts';
import type { ScaledMoments } from '../statistics/scaled-moments.ts';
import { MOMENTS, readMoments, settled, shifted, squaresFit, type Columns } from './columns.ts';
import { identity, type KernelActivation, type ScaledNetwork } from './scaled-network.ts';

/** Columns with their moments over all units × columns. */
export interface MeasuredColumns {
  readonly columns: Columns;
  readonly moments: ScaledMoments;
}

/** Columns as a layer leaves them, with the moments that it summed: brought back to about 1 if they have left for too far. */
export function measuredColumns(
  { kernel, workshop }: ScaledNetwork,
  fresh: Omit<Columns, 'largest'>,
  summed: Moments,
): MeasuredColumns {
  const columns: Columns = { ...fresh, largest: summed.largest };
  if (squaresFit(columns.largest)) {
    return { columns: settled(kernel, columns), moments: { moments: summed, exponent: columns.exponent } };
  }
  const near1 = shifted(kernel, columns, -exponentOf(columns.largest));
  const moments = sumInPlace({ kernel, workshop }, near1, identity);
  return { columns: near1, moments: { moments, exponent: near1.exponent } };
}

/** φ of columns, in their place. Their exponent has to be 0, unless φ is of two slopes. */
export function activateInPlace(scaled: ScaledNetwork, f: Columns, phi: KernelActivation): MeasuredColumns {
  return measuredColumns(scaled, f, sumInPlace(scaled, f, phi));
}

function sumInPlace(
  { kernel, workshop }: Pick<ScaledNetwork, 'kernel' | 'workshop'>,
  { pointer, rows, columns }: Columns,
  { number, negative, positive }: KernelActivation,
): Moments {
  const moments: Pointer = workshop.momentsH;
  kernel.floats(moments, MOMENTS).fill(0);
  kernel.functions.activate(pointer, pointer, rows, columns, number, negative, positive, moments);
  return readMoments(kernel, moments);
}
