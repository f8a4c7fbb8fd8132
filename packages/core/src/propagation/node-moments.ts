import { merge, noMoments } from '../statistics/moments.ts';
import type { ScaledMoments } from '../statistics/scaled-moments.ts';
import { readMoments, TAILS, type Columns } from './columns.ts';
import type { NodeSet } from './node-set.ts';
import type { ScaledNetwork } from './scaled-network.ts';

/**
 * The last coefficients of a resolved function are at most this part of its root mean square: a few times the noise that rounding
 * leaves in gradients that cancel, so that it is not taken for structure. What is cut off there changes a std by less.
 */
const TOLERANCE = 3e-13;

/**
 * The moments over all units × inputs of columns at nodes. The largest |v| is taken over the nodes, the ends of the inputs' range
 * among them.
 */
export function nodeMoments({ kernel, workshop }: ScaledNetwork, nodes: NodeSet, v: Columns): ScaledMoments {
  let all = noMoments;
  for (const { first, members } of nodes.pieces) {
    const pointer = pieceOf(v, first);
    for (const { sign, inputs, weights } of members) {
      kernel.functions.weightedMoments(pointer, weights, v.rows, nodes.count, inputs, workshop.momentsH);
      const moments = readMoments(kernel, workshop.momentsH);
      const zeroFraction = moments.zeros / (v.rows * nodes.count);
      all = merge(all, { ...moments, mean: sign * moments.mean, zeros: zeroFraction * moments.count });
    }
  }
  return { moments: all, exponent: v.exponent };
}

/**
 * Do the nodes resolve what they have measured? They do if the last Chebyshev coefficients of v and of v², over all units,
 * have come down to rounding noise.
 */
export function nodesResolve(
  { kernel, workshop }: ScaledNetwork,
  nodes: NodeSet,
  v: Columns,
  { moments }: ScaledMoments,
): boolean {
  // A value of exactly 0 at some nodes only is nothing that coefficients could tell of.
  if (moments.zeros > 0 && moments.zeros < moments.count) return false;
  return nodes.pieces.every(({ first }) => {
    kernel.functions.tails(pieceOf(v, first), nodes.basis, v.rows, nodes.count, workshop.tails);
    const [tail, tailOfSquares, energy, energyOfSquares] = kernel.floats(workshop.tails, TAILS);
    const limit = TOLERANCE * TOLERANCE;
    return tail <= limit * energy && tailOfSquares <= limit * energyOfSquares;
  });
}

/** Where a piece's panels begin. */
function pieceOf({ pointer, rows }: Columns, first: number): number {
  return pointer + 8 * rows * first;
}
