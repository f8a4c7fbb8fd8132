import { round } from '../drawing/round.ts';
import type { Tick } from './sigma-ticks.ts';

/**
 * Where layers lie along y, in px: rows of equal height, the input side at the top as in a table of layers. The
 * panels of a figure share one list of layers, so that equal layers lie at equal heights.
 */
export interface LayerAxis {
  /** Layer numbers, ascending. */
  readonly layers: readonly number[];
  /** The rows' edges in px: one more than layers. */
  readonly edges: readonly number[];
}

/** Lays `layers` out from y = `top`, over `height` px. */
export function layerAxis(layers: readonly number[], top: number, height: number): LayerAxis {
  return {
    layers,
    edges: Array.from({ length: layers.length + 1 }, (_, index) => round(top + (height * index) / layers.length)),
  };
}

/** Every layer of any of the planes, once, ascending. */
export function unionOfLayers(planes: readonly { readonly layers: readonly number[] }[]): readonly number[] {
  return [...new Set(planes.flatMap(({ layers }) => layers))].toSorted((a, b) => a - b);
}

/** About this far apart, in px, labels are easy to read and hard to confuse. */
const COMFORTABLE = 48;
/** Rows this high, in px, are all labelled. */
const EVERY_ROW = 20;
/** Nearer than this, in px, two labels run into each other. */
const TOUCHING = 15;

/**
 * Ticks at the first of `shown` layers, the last, and the multiples of 1, 2, 5, 10, … between: of 10 for 50 layers.
 *
 * @param shown those of the axis's layers that have something to show.
 */
export function layerTicks(axis: LayerAxis, shown: readonly number[] = axis.layers): readonly Tick[] {
  const { layers, edges } = axis;
  const has = new Set(shown);
  const ticks = layers
    .map((layer, index) => ({ layer, at: round((edges[index] + edges[index + 1]) / 2), label: String(layer) }))
    .filter(({ layer }) => has.has(layer));
  const first = ticks[0];
  const last = ticks[ticks.length - 1];
  const perLayer = (last.at - first.at) / Math.max(1, last.layer - first.layer);
  const step = perLayer >= EVERY_ROW ? 1 : niceStep(COMFORTABLE / Math.max(perLayer, Number.MIN_VALUE));
  const between = ticks.filter(
    ({ layer, at }) => layer % step === 0 && at - first.at >= TOUCHING && last.at - at >= TOUCHING,
  );
  // Irregular layers may all be multiples and lie close: keep what has room.
  const kept = [first];
  for (const tick of between) if (tick.at - kept[kept.length - 1].at >= TOUCHING) kept.push(tick);
  if (last.at - first.at >= TOUCHING) kept.push(last);
  return kept.map(({ at, label }) => ({ at, label }));
}

/** The nice number at or above `least`: 1, 2, 5, 10, 20, … */
function niceStep(least: number): number {
  let scale = 1;
  while (Number.isFinite(least) && scale * 10 < least) scale *= 10;
  return [1, 2, 5].map((digit) => digit * scale).find((step) => step >= least) ?? 10 * scale;
}
