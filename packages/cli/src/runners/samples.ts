import { layersOf, type MeasuredProfile, type Task } from '@initscope/core';

/** What pictures need of a task, packed: log10 std and log10 of the largest value, layer by layer; NaN where there is none. */
export function packed({ facet, quantities }: Task, profiles: readonly MeasuredProfile[]): Float64Array<ArrayBuffer> {
  const layers = quantities.reduce((sum, quantity) => sum + layersOf(quantity, facet.network.layers).length, 0);
  const samples = new Float64Array(2 * layers * profiles.length);
  let i = 0;
  for (const { statistics } of profiles) {
    for (const quantity of quantities) {
      for (const { log10Std, largestLog10 } of statistics[quantity] ?? []) {
        samples[i++] = log10Std ?? NaN;
        samples[i++] = largestLog10 ?? NaN;
      }
    }
  }
  return samples;
}

/** The same, unpacked. */
export function unpacked({ facet, seed, sigmaSq, quantities }: Task, samples: Float64Array): MeasuredProfile[] {
  let i = 0;
  const next = (): number | null => {
    const value = samples[i++];
    return Number.isNaN(value) ? null : value;
  };
  return sigmaSq.map((variance) => {
    const statistics: Record<string, { layer: number; log10Std: number | null; largestLog10: number | null }[]> = {};
    for (const quantity of quantities) {
      statistics[quantity] = layersOf(quantity, facet.network.layers).map((layer) => ({
        layer,
        log10Std: next(),
        largestLog10: next(),
      }));
    }
    return { seed, sigmaSq: variance, statistics };
  });
}
