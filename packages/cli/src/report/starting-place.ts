import type { Place } from './readout.ts';
import type { ReportNetwork } from './report-data.ts';

/** Where the crosshair lies at first: at the σ² to begin with, in the middle of the layers that all quantities have. */
export function startingPlace({ planes, column }: ReportNetwork): Place {
  const shared = planes[0].layers.filter((layer) => planes.every(({ layers }) => layers.includes(layer)));
  const layers = shared.length > 0 ? shared : planes[0].layers;
  return { layer: layers[Math.floor(layers.length / 2)], column };
}
