/** Inputs over whose range one set of nodes can stand for a layer. */
export interface Piece {
  /** A node is an input of this sign: `sign` × point. */
  readonly sign: 1 | -1;
  /** The least and the largest of its points. */
  readonly range: readonly [number, number];
  readonly members: readonly Members[];
}

/** Some of the inputs: input `indices[i]` makes of the network `sign` × what `points[i]` makes of it. */
export interface Members {
  readonly sign: 1 | -1;
  readonly indices: readonly number[];
  readonly points: Float64Array;
}

/**
 * Scalar inputs in pieces over which a smooth network can be told by nodes.
 *
 * With biases it is one: the whole range. Without them every layer is 0, or bends ever more sharply, at input 0, so that its two
 * sides are pieces of their own; and if φ is odd, one of them tells all.
 */
export function piecesOf(inputs: Float64Array, hasBiases: boolean, isOdd: boolean): Piece[] {
  const all = [...inputs.keys()];
  const members = (chosen: readonly number[], sign: 1 | -1, pointSign: 1 | -1): Members => ({
    sign,
    indices: chosen,
    points: Float64Array.from(chosen, (index) => pointSign * inputs[index]),
  });
  if (hasBiases) return nonEmpty([piece(1, [members(all, 1, 1)])]);
  const above = all.filter((index) => inputs[index] >= 0);
  const below = all.filter((index) => inputs[index] < 0);
  if (isOdd) return nonEmpty([piece(1, [members(above, 1, 1), members(below, -1, -1)])]);
  return nonEmpty([piece(1, [members(above, 1, 1)]), piece(-1, [members(below, 1, -1)])]);
}

function piece(sign: 1 | -1, members: readonly Members[]): Piece {
  const present = members.filter(({ indices }) => indices.length > 0);
  let least = Infinity;
  let most = -Infinity;
  for (const { points } of present) {
    for (const point of points) {
      least = Math.min(least, point);
      most = Math.max(most, point);
    }
  }
  return { sign, range: [least, most], members: present };
}

function nonEmpty(pieces: readonly Piece[]): Piece[] {
  return pieces.filter(({ members }) => members.length > 0);
}
