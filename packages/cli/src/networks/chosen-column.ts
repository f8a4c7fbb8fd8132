import type { Plane } from '@initscope/core';
import { growthAt } from './growth.ts';

/** The column of σ² to begin with: the nearest to the critical one, or else that at which signals grow and shrink the least. */
export function chosenColumn(
  sigmaSq: readonly number[],
  critical: number | undefined,
  planes: readonly Plane[],
): number {
  const distances = sigmaSq.map((value, column) =>
    critical === undefined
      ? planes.reduce((sum, plane) => sum + Math.abs(growthAt(plane, column) ?? Infinity), 0)
      : Math.abs(Math.log(value / critical)),
  );
  return Math.max(0, distances.indexOf(Math.min(...distances)));
}
