import type { Mark } from '../drawing/drawing.ts';
import { round } from '../drawing/round.ts';
import { markerPath } from './marker-path.ts';
import { layerX, log10Y, type ProfileFrame } from './profile-frame.ts';
import type { ProfileSeries } from './profile-series.ts';

const SIZE = 10;

/**
 * A vertical line at a layer, and a larger marker on each series that has a value there: to lay over a profile, so that moving it
 * draws nothing else anew.
 */
export function profileCrosshair(
  frame: ProfileFrame,
  series: readonly ProfileSeries[],
  layer: number,
): readonly Mark[] {
  if (!frame.layers.includes(layer)) return [];
  const x = layerX(frame, layer);
  const { y, height } = frame.plot;
  return [
    { kind: 'line', className: 'crosshair', x1: x, y1: y, x2: x, y2: round(y + height) },
    ...series.flatMap(({ quantity, layers, log10Std }): Mark[] => {
      const value = log10Std[layers.indexOf(layer)] ?? null;
      if (value === null) return [];
      return [
        {
          kind: 'path',
          className: `marker at-crosshair q-${quantity}`,
          d: markerPath(quantity, x, log10Y(frame, value), SIZE),
        },
      ];
    }),
  ];
}
