import type { Plane } from '@initscope/core';

/** What a heatmap's axes need of core's `Plane`, before anything is computed. */
export type HeatmapAxes = Pick<Plane, 'quantity' | 'sigmaSq' | 'layers'>;

/** What a heatmap needs of core's `Plane`: any `Plane` will do. */
export interface HeatmapPlane extends HeatmapAxes, Pick<Plane, 'log10Std' | 'status'> {
  /** Needed where limits of number formats are to be drawn, and nowhere else. */
  readonly largestLog10?: Plane['largestLog10'] | undefined;
}
