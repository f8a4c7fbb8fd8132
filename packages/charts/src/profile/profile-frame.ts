import { round } from '../drawing/round.ts';
import type { DecadeDomain } from './decade-axis.ts';

/** Where a profile's axes lie: for placing things on it, and for reading a layer under the pointer. */
export interface ProfileFrame {
  /** The ground of the axes, in px. */
  readonly plot: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
  /** Every layer of any of its series, ascending. */
  readonly layers: readonly number[];
  /** The log10 std at the bottom and at the top. */
  readonly domain: DecadeDomain;
}

/** How far the first and the last layer lie within the plot, in px. */
const INSET = 8;

/** The x of a layer, in px: from the input on the left to the output on the right. */
export function layerX({ plot, layers }: ProfileFrame, layer: number): number {
  const first = layers[0];
  const last = layers[layers.length - 1];
  if (first === last) return round(plot.x + plot.width / 2);
  return round(plot.x + INSET + ((layer - first) / (last - first)) * (plot.width - 2 * INSET));
}

/** The y of a log10 std, in px; what lies outside the domain is held at its end. */
export function log10Y({ plot, domain: [low, high] }: ProfileFrame, log10Std: number): number {
  const held = Math.max(low, Math.min(high, log10Std));
  return round(plot.y + ((high - held) / (high - low)) * plot.height);
}

/** The layer nearest to a point of the drawing (px), if the point is on the plot. */
export function layerAt(frame: ProfileFrame, x: number, y: number): number | undefined {
  const { plot, layers } = frame;
  const isOnPlot = x >= plot.x && x <= plot.x + plot.width && y >= plot.y && y <= plot.y + plot.height;
  if (!isOnPlot) return undefined;
  return layers.reduce((nearest, layer) =>
    Math.abs(layerX(frame, layer) - x) < Math.abs(layerX(frame, nearest) - x) ? layer : nearest,
  );
}
