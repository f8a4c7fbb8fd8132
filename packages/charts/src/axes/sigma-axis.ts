import { bisectRight } from 'd3-array';
import { round } from '../drawing/round.ts';
import { linear } from './linear.ts';

/**
 * Where the columns of σ² lie along x, in px.
 *
 * - `log`: x is linear in log σ². For two or more positive values whose steps on a log axis are of similar size.
 * - `piecewise`: columns of equal width, each value at the middle of its own, linear between. For every other list:
 *   one value, a list with 0, linear steps, anything irregular.
 */
export interface SigmaAxis {
  readonly kind: 'log' | 'piecewise';
  /** The columns' σ², ascending. */
  readonly values: readonly number[];
  /** The columns' edges in px: one more than values. */
  readonly edges: readonly number[];
}

/** Beyond this ratio of the widest to the narrowest step a log axis has columns too narrow to see. */
const LOG_STEP_RATIO = 3;

/** Lays the columns of `values` (ascending, ≥ 0, at least one) out between x = `start` and x = `end`. */
export function sigmaAxis(values: readonly number[], start: number, end: number): SigmaAxis {
  const logEdges = logColumnEdges(values);
  if (logEdges !== undefined) {
    const x = linear([logEdges[0], logEdges[values.length]], [start, end]);
    return { kind: 'log', values, edges: logEdges.map((edge) => round(x(edge))) };
  }
  const x = linear([0, values.length], [start, end]);
  return { kind: 'piecewise', values, edges: Array.from({ length: values.length + 1 }, (_, index) => round(x(index))) };
}

/** log10 of the columns' edges: halfway between neighbours, and as far beyond the first and last. */
function logColumnEdges(values: readonly number[]): number[] | undefined {
  if (values.length < 2 || values[0] <= 0) return undefined;
  const logs = values.map(Math.log10);
  const steps = logs.slice(1).map((log, index) => log - logs[index]);
  const [narrowest, widest] = steps.reduce(
    ([least, most], step) => [Math.min(least, step), Math.max(most, step)],
    [Infinity, 0],
  );
  if (widest > LOG_STEP_RATIO * narrowest) return undefined;
  return [
    logs[0] - steps[0] / 2,
    ...steps.map((step, index) => logs[index] + step / 2),
    logs[logs.length - 1] + steps[steps.length - 1] / 2,
  ];
}

/** The σ² at the axis's two ends, as log10; only for a `log` axis. */
export function logExtent(axis: SigmaAxis): readonly [number, number] {
  const edges = logColumnEdges(axis.values) ?? [];
  return [edges[0], edges[edges.length - 1]];
}

/**
 * The x of a σ² in px, or `undefined` where the axis does not reach it: beyond a log axis's edges, or beyond the
 * first and last value of a piecewise one, which has no scale out there.
 */
export function sigmaPosition(axis: SigmaAxis, sigmaSq: number): number | undefined {
  const { kind, values, edges } = axis;
  if (kind === 'log') {
    const [low, high] = logExtent(axis);
    const log = Math.log10(sigmaSq);
    return log >= low && log <= high ? linear([low, high], [edges[0], edges[values.length]])(log) : undefined;
  }
  const centres = values.map((_, index) => (edges[index] + edges[index + 1]) / 2);
  const exact = values.indexOf(sigmaSq);
  if (exact >= 0) return centres[exact];
  const right = bisectRight(values, sigmaSq);
  if (right === 0 || right === values.length) return undefined;
  return linear([values[right - 1], values[right]], [centres[right - 1], centres[right]])(sigmaSq);
}
