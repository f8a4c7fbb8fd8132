import type { Plane } from '@initscope/core';

/** What a heatmap's axes need of core's `Plane`, before anything is computed. */
export type HeatmapAxes = Pick<Plane, 'quantity' | 'sigmaSq' | 'layers'>;

/** What a heatmap needs of core's `Plane`: any `Plane` will do. */
export type HeatmapPlane = HeatmapAxes & Pick<Plane, 'log10Std' | 'status'>;
