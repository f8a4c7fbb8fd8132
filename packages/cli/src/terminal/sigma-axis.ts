import { formatSigmaSq, type Critical } from '@initscope/charts';
import stringWidth from 'fast-string-width';
import { labelLine, type Label } from './labels.ts';

/** The line over a heatmap: an arrow at the critical σ² with its label, or nothing where the axis does not reach it. */
export function criticalLine(sigmaSq: readonly number[], critical: Critical | undefined): string {
  if (critical === undefined || sigmaSq.length < 2) return '';
  if (critical.sigmaSq < sigmaSq[0] || critical.sigmaSq > sigmaSq[sigmaSq.length - 1]) return '';
  const column = nearest(sigmaSq, critical.sigmaSq);
  const after = `▼ ${critical.label}`;
  const fits = column + stringWidth(after) <= sigmaSq.length;
  return fits ? ' '.repeat(column) + after : `${critical.label} ▼`.padStart(column + 1);
}

/** The lines under a heatmap: ticks and their labels, at powers of ten or, where those do not serve, at columns. */
export function sigmaTicks(sigmaSq: readonly number[]): [ticks: string, labels: string] {
  const labels =
    powersOfTen(sigmaSq) ?? thinned(sigmaSq.map((value, column) => ({ column, text: formatSigmaSq(value) })));
  const ticks = labels.reduce((line, { column }) => `${line.padEnd(column)}╵`, '');
  return [ticks, labelLine(labels, sigmaSq.length + END_ROOM)];
}

/** Labels may stand out over the right end of the axis by this much. */
const END_ROOM = 2;

/** As many labels, evenly chosen, as do not touch. */
function thinned(labels: readonly Label[]): readonly Label[] {
  const longest = Math.max(...labels.map(({ text }) => stringWidth(text)));
  return labels.filter((_, i) => i % (longest + 2) === 0);
}

function powersOfTen(sigmaSq: readonly number[]): Label[] | null {
  const [first, last] = [sigmaSq[0], sigmaSq[sigmaSq.length - 1]];
  if (first <= 0) return null;
  const from = Math.ceil(Math.log10(first) - 1e-9);
  const to = Math.floor(Math.log10(last) + 1e-9);
  if (to - from < 1) return null;
  const values = Array.from({ length: to - from + 1 }, (_, i) => Number(`1e${from + i}`));
  const labels = values.map((value) => ({ column: nearest(sigmaSq, value), value, text: formatSigmaSq(value) }));
  // Where the columns are no log axis, powers of ten lie far from them, or on the same.
  const areNear = labels.every(({ column, value }) => Math.abs(Math.log10(sigmaSq[column] / value)) < 0.2);
  return areNear && new Set(labels.map(({ column }) => column)).size === labels.length ? labels : null;
}

/** The column nearest to a value, in log measure where it can be. */
function nearest(sigmaSq: readonly number[], value: number): number {
  const measure = sigmaSq[0] > 0 ? Math.log : (x: number) => x;
  const distances = sigmaSq.map((each) => Math.abs(measure(each) - measure(value)));
  return distances.indexOf(Math.min(...distances));
}
