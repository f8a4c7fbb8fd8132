import type { InitialVariances } from '@initscope/core';
import { LARGE_STEP, stepped } from './phase-steps.ts';
import type { Axis } from './usual-ranges.ts';

/** Where a key takes the crosshair; `undefined` of a key that does not move it. */
export function movedByKey(
  { weights, biases }: { readonly weights: Axis; readonly biases: Axis },
  at: InitialVariances,
  key: string,
  isLarge: boolean,
): InitialVariances | undefined {
  const steps = isLarge ? LARGE_STEP : 1;
  const across = (by: number): InitialVariances => ({ ...at, sigmaWSq: stepped(weights, at.sigmaWSq, by) });
  const up = (by: number): InitialVariances => ({ ...at, biasSigmaSq: stepped(biases, at.biasSigmaSq, by) });
  switch (key) {
    case 'ArrowLeft':
      return across(-steps);
    case 'ArrowRight':
      return across(steps);
    case 'ArrowDown':
      return up(-steps);
    case 'ArrowUp':
      return up(steps);
    case 'PageDown':
      return up(-LARGE_STEP);
    case 'PageUp':
      return up(LARGE_STEP);
    case 'Home':
      return { ...at, sigmaWSq: weights.from };
    case 'End':
      return { ...at, sigmaWSq: weights.to };
    default:
      return undefined;
  }
}
