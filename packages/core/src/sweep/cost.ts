import type { Quantity } from '../propagation/quantity.ts';
import { costOfColumns } from './cost/columns.ts';
import { pack } from './cost/pack.ts';
import { costOfSpectral } from './cost/spectral.ts';
import { costOfDrawing, weightsOf } from './cost/weights.ts';
import { workOf, type Work } from './cost/work.ts';
import type { Facet } from './grid.ts';

/**
 * About how long a task takes: so many σ² of one seed of a network. It is in nanoseconds of one core of the machine on which it was
 * fitted; on another the costs of tasks stand in about the same proportions as their times.
 *
 * What the spectral method takes depends on σ², since chaotic networks go on dense: the cost is the mean over the facet's axis.
 *
 * Fitted to the CPU time of 1,156 tasks: 5 × 8 to 100 × 500 units, 1 to 64 σ², forward only or with gradients. Time over cost was 0.84 to
 * 1.29 for 95 % of the tasks by dense, 0.86 to 1.84 by rays, and by spectral 0.53 to 2.0 of several σ². Of a lone σ² at the edge of chaos,
 * where nodes may be enough or not, it was 0.2 to 6; and of 126 other spectral tasks, within 2× for 84 %.
 *
 * @example
 * const rate = measuredNanoseconds / costOf(facet, 4, ['h', 'dl_df']);
 * const expected = rate * costOf(facet, facet.sigmaSq.length, ['h', 'dl_df']);
 */
export function costOf(facet: Facet, sigmaSqCount: number, quantities: readonly Quantity[]): number {
  const work = workOf(facet.network, sigmaSqCount, quantities);
  switch (facet.method) {
    case 'rays':
      return costOfRays(work);
    case 'spectral':
      return costOfSpectral(work, facet.sigmaSq);
    case 'dense':
      return costOfDense(work);
  }
}

/** One pass for all σ², of two columns. */
function costOfRays({ network, count, quantities, gradientColumns }: Work): number {
  const { layers, inputs, gradientInputs } = network;
  const backward = Math.sign(gradientColumns);
  const weights = costOfDrawing(network, 1 + backward) + 0.7 * backward * weightsOf(network);
  return 1e4 + layers * (4_100 + 160 * quantities * count) + weights + 25 * (inputs + gradientInputs);
}

function costOfDense({ network, count, columns, gradientColumns, passes }: Work): number {
  const weights = costOfDrawing(network, passes) + pack * passes * weightsOf(network);
  return 4e4 + weights + count * costOfColumns(network, columns, gradientColumns);
}
