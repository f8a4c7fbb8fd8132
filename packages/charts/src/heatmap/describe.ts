import type { HeatmapPlane } from './heatmap-plane.ts';
import { formatPowerOfTen } from '../format/power-of-ten.ts';
import { formatSigmaSq } from '../format/sigma-sq.ts';
import { quantityNames, statusNames } from '../format/words.ts';
import { statusesOf } from './cell-marks.ts';
import type { Critical } from './critical-line.ts';

/** What a picture of these planes shows, in sentences: for `<desc>`, read out in its stead. */
export function describe(planes: readonly HeatmapPlane[], critical: Critical | undefined): string {
  const how =
    'Heatmaps of the standard deviation of each layer (rows, the input at the top) against the weight variance σ² (columns). Purple is vanishing, orange exploding.';
  const line =
    critical === undefined ? '' : ` The dashed line marks σ² = ${formatSigmaSq(critical.sigmaSq)} (${critical.label}).`;
  return `${how} ${planes.map(describePlane).join(' ')}${line}`;
}

function describePlane(plane: HeatmapPlane): string {
  const { layers, sigmaSq, log10Std } = plane;
  let least = Infinity;
  let greatest = -Infinity;
  for (const row of log10Std) {
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
  const statuses = statusesOf(plane).map((status) => `; some cells ${statusNames[status]}`);
  return `The ${quantityNames[plane.quantity]}: layers ${range(layers, String)}, σ² ${range(sigmaSq, formatSigmaSq)}, ${span}${statuses.join('')}.`;
}

function range(values: readonly number[], format: (value: number) => string): string {
  const first = format(values[0]);
  return values.length === 1 ? first : `${first} to ${format(values[values.length - 1])}`;
}
