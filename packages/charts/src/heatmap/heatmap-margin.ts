/** Around a heatmap, and a legend, that stands in someone else's page, in px. */
export const HEATMAP_MARGIN = { x: 12, top: 6, bottom: 10 } as const;
