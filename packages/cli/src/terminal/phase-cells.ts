import { drawnPhaseValue, type PhaseQuantity, type PhaseScale } from '@initscope/charts';
import type { PhasePoint } from '@initscope/core';
import type { OnLine } from './critical-cells.ts';
import { rgbOf, type Ink } from './ink.ts';
import { phaseSign } from './phase-signs.ts';

type Rgb = readonly [number, number, number];

/** The cells of a diagram that are drawn, in rows from above. */
export interface PhaseCells {
  readonly rows: number;
  readonly columns: number;
  readonly at: (row: number, column: number) => PhasePoint;
  readonly isOnLine: OnLine;
}

/** What stands for the critical line and for variances that grow without end, where there are no colours. */
const lineSign = 'o';
const unboundedSign = '/';

/** The critical line in a legend. */
export function lineMark(ink: Ink): string {
  return ink.form === 'blocks' ? ink.chalk.rgb(...lineColour(ink))('█') : lineSign;
}

/** Variances that grow without end, in cells and in a legend. */
export function unboundedMark(ink: Ink): string {
  return ink.form === 'blocks' ? ink.chalk.dim(unboundedSign) : unboundedSign;
}

/** On the critical line: what stands out most, from the scale's middle and from its ends. */
function lineColour({ theme }: Ink): Rgb {
  return theme === 'light' ? [0, 0, 0] : [255, 255, 255];
}

/** What a cell shows; `null` where variances grow without end, since here a sign stands in place of the colour rather than upon it. */
function shownValue(quantity: PhaseQuantity, point: PhasePoint): number | null {
  return point.phase === 'unbounded' ? null : drawnPhaseValue(quantity, point);
}

/** The lines of a diagram's cells, without axes. */
export function cellLines(cells: PhaseCells, quantity: PhaseQuantity, scale: PhaseScale, ink: Ink): string[] {
  return ink.form === 'blocks' ? blockLines(cells, quantity, scale, ink) : signLines(cells, quantity, scale);
}

function signLines({ rows, columns, at, isOnLine }: PhaseCells, quantity: PhaseQuantity, scale: PhaseScale): string[] {
  const sign = (row: number, column: number): string => {
    if (isOnLine(row, column)) return lineSign;
    const value = shownValue(quantity, at(row, column));
    return value === null ? unboundedSign : phaseSign(scale, value);
  };
  return Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (__, column) => sign(row, column)).join(''),
  );
}

function blockLines(cells: PhaseCells, quantity: PhaseQuantity, scale: PhaseScale, ink: Ink): string[] {
  const { rows, columns, at, isOnLine } = cells;
  const colour = (row: number, column: number): Rgb | null => {
    if (isOnLine(row, column)) return lineColour(ink);
    const value = shownValue(quantity, at(row, column));
    return value === null ? null : rgbOf(ink, scale.classOf(value));
  };
  const cell = (row: number, column: number): string => {
    const top = colour(row, column);
    // An odd number of rows leaves half a line over.
    const isLast = row + 1 >= rows;
    const bottom = isLast ? null : colour(row + 1, column);
    if (top !== null && bottom !== null) return ink.chalk.rgb(...top).bgRgb(...bottom)('▀');
    if (top !== null) return ink.chalk.rgb(...top)('▀');
    return bottom === null ? unboundedMark(ink) : ink.chalk.rgb(...bottom)('▄');
  };
  return Array.from({ length: Math.ceil(rows / 2) }, (_, line) =>
    Array.from({ length: columns }, (__, column) => cell(2 * line, column)).join(''),
  );
}
