import { sigmaTicks } from '../axes/sigma-ticks.ts';
import type { Mark } from '../drawing/drawing.ts';
import { round } from '../drawing/round.ts';
import { textWidth } from '../text/text-width.ts';
import { textStyles } from '../text/typography.ts';
import type { Panel } from './panel.ts';

/** The room that the axis takes above the plot, in px. */
export const WIDTH_AXIS = 16;
/** The least space between a label and what is not a label of this axis, in px. */
const CLEARANCE = 4;
/** How far a label may stand out beyond the plot's right end, in px. */
const OVERHANG = 10;

/** Refuses a width D that is none. */
export function checkNetworkWidth(networkWidth: number | undefined): void {
  if (networkWidth !== undefined && !(Number.isInteger(networkWidth) && networkWidth > 0)) {
    throw new RangeError(`networkWidth is ${networkWidth}; the width D of a network is a whole number, 1 or more`);
  }
}

/**
 * The axis of σ_w² = D·σ² above a plot: short ticks at round values, and their figures.
 *
 * @param networkWidth D.
 * @param lines the x of lines that run up through the axis, in px: labels keep clear of them.
 * @param isNamed whether `D·σ²` stands at its left.
 */
export function widthAxisMarks(
  { plot, sigmaAxis }: Panel,
  networkWidth: number,
  lines: readonly number[],
  isNamed: boolean,
): readonly Mark[] {
  const { x, y, width } = plot;
  // D·σ² lies where σ² does: on a log axis a shift, on a piecewise one other figures at the same columns.
  const ticks = sigmaTicks({ ...sigmaAxis, values: sigmaAxis.values.map((value) => networkWidth * value) });
  const isClear = (at: number, label: string): boolean => {
    const half = textWidth(label, textStyles.tick.size) / 2;
    const isWithin = at - half >= x - CLEARANCE && at + half <= x + width + OVERHANG;
    return isWithin && lines.every((line) => Math.abs(line - at) >= half + CLEARANCE);
  };
  const marks = ticks.flatMap(({ at: exact, label }): Mark[] => {
    if (label === '') return [];
    const at = round(exact);
    const tick: Mark = { kind: 'line', className: 'rule', x1: at, y1: y - 4, x2: at, y2: y };
    if (!isClear(at, label)) return [tick];
    return [tick, { kind: 'text', className: 'tick', x: at, y: y - 7, text: label, anchor: 'middle' }];
  });
  const name: Mark = { kind: 'text', className: 'tick', x: x - 9, y: y - 7, text: 'D·σ²', anchor: 'end' };
  return isNamed ? [name, ...marks] : marks;
}
