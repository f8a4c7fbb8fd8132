import type { Target } from '../jobs/job.ts';
import type { Contender, Turn } from '../measuring/contender.ts';
import { median, quantile } from '../measuring/quantile.ts';
import { digits } from './digits.ts';

/** The columns of the comparison. */
export const comparisonHeader: readonly string[] = [
  'job',
  'who',
  'ms',
  'initscope is × as fast',
  'half of the rounds',
  'at least',
  'reach for',
];

/** A job's lines: what everyone took, and how many times that the engine, the first of them, is as fast. */
export function comparisonRows(
  title: string,
  contenders: readonly Contender[],
  turns: readonly (readonly Turn[])[],
  targets: readonly Target[],
): string[][] {
  const times = contenders.map(({ scale }, i) => turns[i].map(({ ms }) => ms * scale));
  const [engine] = times;
  return contenders.map(({ name, turn, scale, once }, i) => {
    const first = [i === 0 ? title : '', name];
    if (turn === null) return [...first, 'no NumPy here', '', '', ...goals(NaN, name, targets)];
    const ms = digits(median(times[i]));
    const shown = scale === 1 ? ms : `${scale} × ${digits(median(times[i]) / scale)} = ${ms}`;
    if (i === 0) return [...first, shown, '', `${engine.length} rounds`, '', ''];

    const ratios = times[i].map((time, round) => time / (once ? median(engine) : engine[round]));
    const ratio = median(ratios);
    const spread = once ? 'once' : `${digits(quantile(ratios, 0.25))} … ${digits(quantile(ratios, 0.75))}`;
    return [...first, shown, digits(ratio), spread, ...goals(ratio, name, targets)];
  });
}

/** The goals against somebody, each with whether it is reached. */
function goals(ratio: number, name: string, targets: readonly Target[]): [string, string] {
  const target = targets.find(({ against }) => against === name);
  if (target === undefined) return ['', ''];
  const goal = (wanted: number): string => digits(wanted) + (Number.isNaN(ratio) ? '' : ratio >= wanted ? ' ✓' : ' ✗');
  return [goal(target.atLeast), goal(target.reachFor)];
}
