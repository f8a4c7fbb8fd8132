import type { Plane } from '@initscope/core';

/** What a heatmap needs of core's `Plane`: any `Plane` will do. */
export type HeatmapPlane = Pick<Plane, 'quantity' | 'sigmaSq' | 'layers' | 'log10Std' | 'status'>;
