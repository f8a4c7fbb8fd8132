import type { Quantity, Status } from '@initscope/core';
import type { HeatmapPlane } from '../src/index.ts';

/** A plane from a rule for its cells; `null` is dead, and what float64 cannot hold is marked as such. */
export function planeOf(
  quantity: Quantity,
  layers: readonly number[],
  sigmaSq: readonly number[],
  cell: (layer: number, sigmaSq: number, column: number) => number | null,
): HeatmapPlane {
  const log10Std = layers.map((layer) => sigmaSq.map((value, column) => cell(layer, value, column)));
  return { quantity, layers, sigmaSq, log10Std, status: log10Std.map((row) => row.map(statusOf)) };
}

function statusOf(log10: number | null): Status {
  if (log10 === null) return 'dead';
  return log10 > 308.2547 ? 'overflow' : log10 < -307.6527 ? 'underflow' : 'ok';
}

export function range(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}

/** `log:1e-3:1:count` */
export function logSpaced(count: number): number[] {
  return Array.from({ length: count }, (_, index) => 10 ** (-3 + (3 * index) / (count - 1)));
}

export const WIDTH = 80;

/** Hidden units of a ReLU network of 80 units a layer, by the law of large width. */
export function hiddenUnits(depth: number, sigmaSq: readonly number[] = logSpaced(41)): HeatmapPlane {
  return planeOf('h', range(0, depth - 1), sigmaSq, (layer, value) =>
    layer === 0 ? 0 : Math.log10(0.893) + Math.log10(value) / 2 + ((layer - 1) / 2) * Math.log10((WIDTH / 2) * value),
  );
}

/** Its gradients ∂L/∂f, likewise. */
export function gradients(depth: number, sigmaSq: readonly number[] = logSpaced(41)): HeatmapPlane {
  return planeOf('dl_df', range(1, depth - 1), sigmaSq, (layer, value) => {
    return -1 + ((2 * depth - layer + 1) / 2) * Math.log10((WIDTH / 2) * value);
  });
}

export const critical = { sigmaSq: 2 / WIDTH, label: '2/D = 0.025' };

/** The plane with largest values that are so many powers of ten above its std. */
export function withLargest(plane: HeatmapPlane, above = 0.6): HeatmapPlane {
  return {
    ...plane,
    largestLog10: plane.log10Std.map((row) => row.map((each) => (each === null ? null : each + above))),
  };
}

/** Only some columns of a plane, as while its sweep is still running. */
export function onlyColumns(plane: HeatmapPlane, keep: (column: number) => boolean): HeatmapPlane {
  const some = <T>(row: readonly T[]): T[] => row.filter((_, column) => keep(column));
  const { sigmaSq, log10Std, largestLog10, status } = plane;
  return {
    ...plane,
    sigmaSq: some(sigmaSq),
    log10Std: log10Std.map(some),
    largestLog10: largestLog10?.map(some),
    status: status.map(some),
  };
}
