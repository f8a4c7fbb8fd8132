import type { HeatmapAxes, HeatmapPlane } from './heatmap-plane.ts';
import { formatPowerOfTen } from '../format/power-of-ten.ts';
import { formatSigmaSq } from '../format/sigma-sq.ts';
import { quantityNames, statusNames } from '../format/words.ts';
import { statusesOf } from './cell-marks.ts';
import type { Critical } from './critical-line.ts';

/** What a picture of these planes shows, in sentences: for `<desc>`, read out in its stead. */
export function describe(planes: readonly HeatmapPlane[], critical: Critical | undefined): string {
  return `Heatmaps of the ${what} Purple is vanishing, orange exploding. ${planes.map(describePlane).join(' ')}${describeCritical(critical)}`;
}

/** The same for a frame that has no cells. */
export function describeFrame(axes: HeatmapAxes, critical: Critical | undefined): string {
  return `The axes, without cells, of a heatmap of the ${what} ${describeAxes(axes)}.${describeCritical(critical)}`;
}

const what = 'standard deviation of each layer (rows, the input at the top) against the weight variance σ² (columns).';

function describeCritical(critical: Critical | undefined): string {
  if (critical === undefined) return '';
  return ` The dashed line marks σ² = ${formatSigmaSq(critical.sigmaSq)} (${critical.label}).`;
}

function describeAxes({ quantity, layers, sigmaSq }: HeatmapAxes): string {
  return `The ${quantityNames[quantity]}: layers ${range(layers, String)}, σ² ${range(sigmaSq, formatSigmaSq)}`;
}

function describePlane(plane: HeatmapPlane): string {
  let least = Infinity;
  let greatest = -Infinity;
  for (const row of plane.log10Std) {
    for (const value of row) {
      if (value === null) continue;
      least = Math.min(least, value);
      greatest = Math.max(greatest, value);
    }
  }
  const span =
    least > greatest
      ? 'no layer has any spread'
      : `std from about ${formatPowerOfTen(least)} to ${formatPowerOfTen(greatest)}`;
  const statuses = statusesOf([plane]).map((status) => `; some cells ${statusNames[status]}`);
  return `${describeAxes(plane)}, ${span}${statuses.join('')}.`;
}

function range(values: readonly number[], format: (value: number) => string): string {
  const first = format(values[0]);
  return values.length === 1 ? first : `${first} to ${format(values[values.length - 1])}`;
}
