import { courseInPlane, precisionFormats, type FormatName, type NumberFormat } from '@initscope/core';
import type { HeatmapPlane } from '../heatmap/heatmap-plane.ts';

/** Where a number format loses a signal on its way: its largest value rounds to infinity, or every value rounds to 0. */
export interface Loss {
  readonly kind: 'overflow' | 'zero';
  /** The row of the plane in which it happens first, in the signal's order. */
  readonly row: number;
}

/**
 * Column by column, where the format loses the signal of a plane; `null` where it does not. Signals pass layers in their own order,
 * gradients from the last to the first, and what is lost stays lost. Dead layers, and the input, are passed over.
 *
 * @throws RangeError if the plane does not tell the largest values.
 */
export function lossesOf(plane: HeatmapPlane, format: FormatName): readonly (Loss | null)[] {
  const { largestLog10, quantity, layers, sigmaSq } = plane;
  if (largestLog10 === undefined) {
    throw new RangeError(
      `cannot draw the limits of ${format} on the plane of ${quantity}: largestLog10 is missing; give core's Plane as it is`,
    );
  }
  if (largestLog10.length !== layers.length || largestLog10.some((row) => row.length !== sigmaSq.length)) {
    throw new RangeError(
      `cannot draw the limits of ${format} on the plane of ${quantity}: largestLog10 has another shape than log10Std; it needs a value for each cell`,
    );
  }
  const limits = formatOf(format);
  const rowOf = new Map(layers.map((layer, row) => [layer, row]));
  return sigmaSq.map((_, column) => {
    const course = courseInPlane({ ...plane, largestLog10 }, column);
    for (const [i, layer] of course.layers.entries()) {
      const kind = kindOf(course.largestLog10[i], limits);
      if (kind !== undefined) return { kind, row: rowOf.get(layer) ?? 0 };
    }
    return null;
  });
}

/** Those of the formats that lose the signal of any of the planes, from the narrowest to the widest: what a legend has keys for. */
export function lossyFormats(planes: readonly HeatmapPlane[], formats: readonly FormatName[]): readonly FormatName[] {
  return inOrder(formats).filter((format) =>
    planes.some((plane) => lossesOf(plane, format).some((loss) => loss !== null)),
  );
}

/** Each format once, from the narrowest to the widest. */
export function inOrder(formats: readonly FormatName[]): readonly FormatName[] {
  return precisionFormats.map(({ name }) => name).filter((name) => formats.includes(name));
}

/** What a format holds. */
export function formatOf(name: FormatName): NumberFormat {
  const found = precisionFormats.find((format) => format.name === name);
  if (found !== undefined) return found;
  const known = precisionFormats.map((format) => format.name).join(', ');
  throw new RangeError(`limits has ${JSON.stringify(name)}, which is no number format; give ${known}`);
}

function kindOf(largest: number | null, { overflowLog10, zeroLog10 }: NumberFormat): Loss['kind'] | undefined {
  if (largest === null) return undefined;
  if (largest >= overflowLog10) return 'overflow';
  return largest <= zeroLog10 ? 'zero' : undefined;
}
