import type { DivergingScale } from '@initscope/charts';
import type { Plane } from '@initscope/core';
import { rgbOf, type Ink } from './ink.ts';

/** Signs from vanishing to exploding for terminals without colours; the middle one is "unchanged". */
export const signs = '_~-.+*#';
/** A layer that float64 cannot hold, and a dead one, without colours. */
export const overflowSign = '^';
export const underflowSign = 'v';
export const deadSign = 'x';

/** At most `most` of the indices 0 … count − 1, evenly spread, first and last included. */
export function spread(count: number, most: number): number[] {
  if (count <= most) return Array.from({ length: count }, (_, i) => i);
  return Array.from({ length: most }, (_, i) => Math.round((i * (count - 1)) / (most - 1)));
}

/** At most `most` of the indices 0 … count − 1, the first and then every so many. */
export function everySoMany(count: number, most: number): number[] {
  const step = Math.ceil(count / most);
  return Array.from({ length: Math.ceil(count / step) }, (_, i) => i * step);
}

/** The lines of a plane's cells, without axes; a layer that the plane does not have is left blank. */
export function gridLines(
  plane: Plane,
  layers: readonly number[],
  columns: readonly number[],
  scale: DivergingScale,
  ink: Ink,
): string[] {
  const rowOf = (layer: number | undefined): number => (layer === undefined ? -1 : plane.layers.indexOf(layer));
  if (ink.form === 'ascii') {
    return layers.map((layer) => columns.map((column) => sign(plane, rowOf(layer), column, scale)).join(''));
  }
  const lines: string[] = [];
  for (let i = 0; i < layers.length; i += 2) {
    const [upper, lower] = [rowOf(layers[i]), rowOf(layers[i + 1])];
    lines.push(columns.map((column) => halves(plane, upper, lower, column, scale, ink)).join(''));
  }
  return lines;
}

function sign(plane: Plane, row: number, column: number, scale: DivergingScale): string {
  if (row < 0) return ' ';
  const status = plane.status[row][column];
  if (status === 'overflow') return overflowSign;
  if (status === 'underflow') return underflowSign;
  const value = plane.log10Std[row][column];
  if (value === null) return deadSign;
  return signs[Math.round(((scale.position(value) + 1) / 2) * (signs.length - 1))];
}

/** Two layers in one character: the upper half block in one colour over the other. */
function halves(plane: Plane, upper: number, lower: number, column: number, scale: DivergingScale, ink: Ink): string {
  const [top, bottom] = [upper, lower].map((row) => colourAt(plane, row, column, scale, ink));
  if (top === null) return bottom === null ? ' ' : ink.chalk.rgb(...bottom)('▄');
  if (bottom === null) return ink.chalk.rgb(...top)('▀');
  return ink.chalk.rgb(...top).bgRgb(...bottom)('▀');
}

/** The colour of a cell; `null` leaves the background, outside the plane and where a layer is dead. */
function colourAt(
  plane: Plane,
  row: number,
  column: number,
  scale: DivergingScale,
  ink: Ink,
): readonly [number, number, number] | null {
  const value = row < 0 ? null : plane.log10Std[row][column];
  return value === null ? null : rgbOf(ink, scale.classOf(value));
}
