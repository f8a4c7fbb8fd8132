import { defaultSweep, facetsOf, parseSweepSpec, type Facet, type SweepSpec } from '@initscope/core';

/** What the first page shows: the notebook's network, as `initscope sweep` does unless told otherwise. */
export const spec: SweepSpec = parseSweepSpec(defaultSweep);

/** Its one network, with the axes of its heatmaps. */
export const facet: Facet = facetsOf(spec)[0];
