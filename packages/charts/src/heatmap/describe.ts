import type { FormatName } from '@initscope/core';
import type { HeatmapAxes, HeatmapPlane } from './heatmap-plane.ts';
import { formatPowerOfTen } from '../format/power-of-ten.ts';
import { formatSigmaSq } from '../format/sigma-sq.ts';
import { quantityNames, statusNames } from '../format/words.ts';
import { statusesOf } from './cell-marks.ts';
import { chosenLabel, type Chosen } from './chosen.ts';
import type { Critical } from './critical-line.ts';

/** What a picture shows besides its cells. */
interface Beside {
  readonly critical?: Critical | undefined;
  readonly chosen?: Chosen | undefined;
  readonly networkWidth?: number | undefined;
  readonly limits?: readonly FormatName[] | undefined;
}

/** What a picture of these planes shows, in sentences: for `<desc>`, read out in its stead. */
export function describe(planes: readonly HeatmapPlane[], beside: Beside): string {
  return `Heatmaps of the ${what} Purple is vanishing, orange exploding. ${planes.map(describePlane).join(' ')}${describeBeside(beside)}`;
}

/** The same for a frame that has no cells. */
export function describeFrame(axes: HeatmapAxes, beside: Beside): string {
  return `The axes, without cells, of a heatmap of the ${what} ${describeAxes(axes)}.${describeBeside(beside)}`;
}

const what = 'standard deviation of each layer (rows, the input at the top) against the weight variance σ² (columns).';

function describeBeside({ critical, chosen, networkWidth, limits = [] }: Beside): string {
  const sentences: string[] = [];
  if (networkWidth !== undefined) sentences.push(`The axis above is D·σ² for a width D of ${networkWidth}.`);
  if (critical !== undefined) {
    sentences.push(`The dashed line marks σ² = ${formatSigmaSq(critical.sigmaSq)} (${critical.label}).`);
  }
  if (chosen !== undefined) {
    const layer = chosen.layer === undefined ? '' : ` in layer ${chosen.layer}`;
    sentences.push(`A crosshair marks ${chosenLabel(chosen)}${layer}.`);
  }
  if (limits.length > 0) sentences.push(`Stairs bound the cells in which a signal is lost in ${limits.join(', in ')}.`);
  return sentences.map((sentence) => ` ${sentence}`).join('');
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
