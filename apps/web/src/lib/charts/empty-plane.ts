import type { HeatmapPlane } from '@initscope/charts';
import { isGradient, type Facet, type Quantity } from '@initscope/core';

/** A plane with the axes that a network's own will have, and nothing in it yet. */
export function emptyPlane({ network, sigmaSq }: Facet, quantity: Quantity): HeatmapPlane {
  const first = isGradient(quantity) ? 1 : 0;
  const layers = Array.from({ length: network.layers - first }, (_, index) => first + index);
  return {
    quantity,
    sigmaSq,
    layers,
    log10Std: layers.map(() => sigmaSq.map(() => 0)),
    status: layers.map(() => sigmaSq.map(() => 'ok')),
  };
}
