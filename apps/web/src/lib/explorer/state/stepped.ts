import type { Step } from '#lib/charts/step.ts';
import type { Place } from './pointing.svelte.ts';
import { placeOnAxis } from './place-on-axis.ts';

/** Where a step leads, from a place on a heatmap: column by column, layer by layer, and no farther than its ends. */
export function stepped(
  { sigmaSq, layer }: Place,
  { x, y }: Step,
  axes: { readonly sigmaSq: readonly number[]; readonly layers: readonly number[] },
): Place {
  const { left, right } = placeOnAxis(axes.sigmaSq, sigmaSq);
  // Between two columns, the first step is to the nearer one in its direction.
  const column = x < 0 ? right : left;
  const next = x === 0 ? sigmaSq : axes.sigmaSq[held(column + x, axes.sigmaSq.length)];
  if (y === 0) return { sigmaSq: next, layer };
  const row = layer === undefined ? (y > 0 ? -1 : axes.layers.length) : axes.layers.indexOf(layer);
  return { sigmaSq: next, layer: axes.layers[held(row + y, axes.layers.length)] };
}

function held(index: number, length: number): number {
  return Math.max(0, Math.min(length - 1, index));
}
