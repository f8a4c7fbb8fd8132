import { unionOfLayers } from '../axes/layer-axis.ts';
import { checkAxes } from './check-plane.ts';
import type { HeatmapAxes } from './heatmap-plane.ts';

/** The axes that panels have in common. */
export interface SharedAxes {
  /** The layers of the shared row axis; by default every layer of any panel. */
  readonly layers: readonly number[] | undefined;
  /** The σ² of the shared column axis; by default each panel's own. */
  readonly sigmaSq: readonly number[] | undefined;
}

/** The layers of the row axis, refusing one that lacks some of the panels'. */
export function rowAxisLayers(panels: readonly HeatmapAxes[], { layers }: SharedAxes): readonly number[] {
  const own = unionOfLayers(panels);
  const shown = new Set(layers ?? own);
  const missing = own.find((layer) => !shown.has(layer));
  if (missing !== undefined) {
    throw new RangeError(
      `the row axis lacks layer ${missing} of the plane; give every layer, or none for the plane's own`,
    );
  }
  return layers ?? own;
}

/** The σ² of a panel's columns, likewise. */
export function columnAxisValues(panel: HeatmapAxes, { sigmaSq }: SharedAxes): readonly number[] {
  if (sigmaSq === undefined) return panel.sigmaSq;
  checkAxes({ ...panel, sigmaSq });
  const shown = new Set(sigmaSq);
  const missing = panel.sigmaSq.find((value) => !shown.has(value));
  if (missing !== undefined) {
    throw new RangeError(`the σ² axis lacks σ² = ${missing} of the plane; give every σ², or none for the plane's own`);
  }
  return sigmaSq;
}
