import { figure } from './figure.ts';
import { labelLine } from './labels.ts';
import { roundTicks } from './round-ticks.ts';
import { sigmaTicks } from './sigma-axis.ts';

/** Lines between two labels of the upright axis, and columns between two ticks of the other, at least. */
const LINES_PER_LABEL = 3;
const TICK_ROOM = 10;

/** What stands before each line of cells: round numbers, next to the σ_b² that they are of, or some σ_b² of a log axis. */
export function biasLabels(values: readonly number[], perLine: number): string[] {
  const labels = Array.from({ length: Math.ceil(values.length / perLine) }, () => '');
  const ascending = values.toReversed();
  if (isLogAxis(ascending)) {
    return labels.map((_, line) => (line % LINES_PER_LABEL === 0 ? figure(values[line * perLine], 2) : ''));
  }
  for (const { at, value } of roundTicks(ascending, Math.max(2, labels.length / LINES_PER_LABEL))) {
    labels[Math.floor((values.length - 1 - at) / perLine)] = figure(value, 4);
  }
  return labels;
}

/** The lines under the cells: ticks and their labels. */
export function weightTicks(values: readonly number[]): [ticks: string, labels: string] {
  if (isLogAxis(values)) return sigmaTicks(values);
  const round = roundTicks(values, Math.max(2, values.length / TICK_ROOM));
  const ticks = round.reduce((line, { at }) => `${line.padEnd(at)}╵`, '');
  const labels = round.map(({ at, value }) => ({ column: at, text: figure(value, 4) }));
  return [ticks, labelLine(labels, values.length + 2)];
}

/** Is the middle of an axis nearer to its ends' geometric mean than to their mean? */
function isLogAxis(values: readonly number[]): boolean {
  const [first, last] = [values[0], values[values.length - 1]];
  const middle = values[Math.floor(values.length / 2)];
  return first > 0 && last > 20 * first && middle < (Math.sqrt(first * last) + (first + last) / 2) / 2;
}
