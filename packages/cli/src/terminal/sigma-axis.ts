import { formatSigmaSq, type Critical } from '@initscope/charts';
import stringWidth from 'string-width';

/** A label that wants to stand centred over or under a column. */
interface Label {
  readonly column: number;
  readonly text: string;
}

/** The line over a heatmap: an arrow at the critical σ² with its label, or nothing where the axis does not reach it. */
export function criticalLine(sigmaSq: readonly number[], critical: Critical | undefined): string {
  if (critical === undefined || sigmaSq.length < 2) return '';
  if (critical.sigmaSq < sigmaSq[0] || critical.sigmaSq > sigmaSq[sigmaSq.length - 1]) return '';
  const column = nearest(sigmaSq, critical.sigmaSq);
  const after = `▼ ${critical.label}`;
  const fits = column + stringWidth(after) <= sigmaSq.length;
  return fits ? ' '.repeat(column) + after : `${critical.label} ▼`.padStart(column + 1);
}

/** The lines under a heatmap: ticks, and their labels at powers of ten, or at columns where those do not serve. */
export function sigmaTicks(sigmaSq: readonly number[]): [ticks: string, labels: string] {
  const labels = withoutOverlap(powersOfTen(sigmaSq) ?? sigmaSq.map((value, column) => ({ column, text: formatSigmaSq(value) })));
  const ticks = labels.reduce((line, { column }) => `${line.padEnd(column)}╵`, '');
  const text = labels.reduce((line, label) => line.padEnd(start(label)) + label.text, '');
  return [ticks, text];
}

function powersOfTen(sigmaSq: readonly number[]): Label[] | null {
  const [first, last] = [sigmaSq[0], sigmaSq[sigmaSq.length - 1]];
  if (first <= 0) return null;
  const from = Math.ceil(Math.log10(first) - 1e-9);
  const to = Math.floor(Math.log10(last) + 1e-9);
  if (to - from < 1) return null;
  return Array.from({ length: to - from + 1 }, (_, i) => {
    const value = Number(`1e${from + i}`);
    return { column: nearest(sigmaSq, value), text: formatSigmaSq(value) };
  });
}

/** The column nearest to a value, in log measure where it can be. */
function nearest(sigmaSq: readonly number[], value: number): number {
  const measure = sigmaSq[0] > 0 ? Math.log : (x: number) => x;
  const distances = sigmaSq.map((each) => Math.abs(measure(each) - measure(value)));
  return distances.indexOf(Math.min(...distances));
}

function start({ column, text }: Label): number {
  return Math.max(0, column - Math.floor(stringWidth(text) / 2));
}

function withoutOverlap(labels: readonly Label[]): Label[] {
  let end = -1;
  return labels.filter((label) => {
    if (start(label) <= end) return false;
    end = start(label) + stringWidth(label.text);
    return true;
  });
}
