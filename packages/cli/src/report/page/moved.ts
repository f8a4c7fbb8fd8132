import type { Place } from '../readout.ts';

/** Where a key leads. */
export interface Bounds {
  readonly layers: readonly number[];
  readonly columns: number;
}

/** How far Page Up and Page Down go, in layers. */
const PAGE = 10;

/** On a heatmap layers go down and σ² to the right; on a profile layers go to the right and larger σ² upwards. */
export function moved(place: Place, key: string, chart: 'heatmap' | 'profile', bounds: Bounds): Place | undefined {
  const [across, along] = chart === 'heatmap' ? [columnBy, layerBy] : [layerBy, columnBy];
  const down = chart === 'heatmap' ? 1 : -1;
  switch (key) {
    case 'ArrowRight':
      return across(place, 1, bounds);
    case 'ArrowLeft':
      return across(place, -1, bounds);
    case 'ArrowDown':
      return along(place, down, bounds);
    case 'ArrowUp':
      return along(place, -down, bounds);
    case 'Home':
      return across(place, -Infinity, bounds);
    case 'End':
      return across(place, Infinity, bounds);
    case 'PageDown':
      return layerBy(place, PAGE, bounds);
    case 'PageUp':
      return layerBy(place, -PAGE, bounds);
    default:
      return undefined;
  }
}

function columnBy(place: Place, step: number, { columns }: Bounds): Place {
  return { ...place, column: held(place.column + step, columns) };
}

function layerBy(place: Place, step: number, { layers }: Bounds): Place {
  return { ...place, layer: layers[held(layers.indexOf(place.layer) + step, layers.length)] };
}

function held(index: number, count: number): number {
  return Math.max(0, Math.min(count - 1, index));
}
