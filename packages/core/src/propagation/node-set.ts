import type { Kernel } from '../kernel/kernel.ts';
import type { Pointer } from '../kernel/kernel-functions.ts';
import { chebyshevNodes, interpolationFactors, TAIL, tailBasis } from './chebyshev.ts';
import { inputColumns, type Columns } from './columns.ts';
import { linearCoordinate, logarithmicCoordinate, type Coordinate } from './coordinate.ts';
import type { Members, Piece } from './input-pieces.ts';

/** How fine a set of nodes is: how many there are in each piece, a multiple of 4, and how they lie. */
export interface Rung {
  readonly count: number;
  readonly logarithmic: boolean;
}

/** The nodes of one piece: `count` columns from `first` on. */
export interface NodePiece {
  readonly piece: Piece;
  readonly coordinate: Coordinate;
  readonly first: number;
  readonly members: readonly NodeMembers[];
}

/** Inputs that the nodes of a piece stand for. */
export interface NodeMembers {
  readonly sign: 1 | -1;
  readonly inputs: number;
  /** c_i: the sum of g over these inputs' points is Σ c_i·g(node_i), for a g that the nodes resolve. */
  readonly weights: Pointer;
}

/** Chebyshev nodes that stand for many scalar inputs, in a kernel. */
export interface NodeSet {
  readonly count: number;
  readonly pieces: readonly NodePiece[];
  /** All nodes as inputs of the network: one row. */
  readonly input: Columns;
  /** What the last coefficients over a piece are made of. */
  readonly basis: Pointer;
}

export function nodeSet(kernel: Kernel, pieces: readonly Piece[], { count, logarithmic }: Rung): NodeSet {
  const nodes = chebyshevNodes(count);
  const nodePieces = pieces.map((piece, p) => {
    const coordinate = logarithmic ? logarithmicCoordinate(...piece.range) : linearCoordinate(...piece.range);
    const members = piece.members.map((each) => nodeMembers(kernel, nodes, coordinate, each));
    return { piece, coordinate, first: p * count, members };
  });
  const inputs = nodePieces.flatMap(({ piece, coordinate }) =>
    Array.from(nodes, (t) => piece.sign * coordinate.fromUnit(t)),
  );
  const basis = kernel.allocate(count * TAIL);
  kernel.floats(basis, count * TAIL).set(tailBasis(count));
  return {
    count,
    pieces: nodePieces,
    input: inputColumns(kernel, 1, inputs.length, Float64Array.from(inputs)),
    basis,
  };
}

function nodeMembers(
  kernel: Kernel,
  nodes: Float64Array,
  { toUnit }: Coordinate,
  { sign, points }: Members,
): NodeMembers {
  const factors = new Float64Array(nodes.length);
  const sums = new Float64Array(nodes.length);
  for (const point of points) {
    interpolationFactors(nodes, toUnit(point), factors);
    for (let i = 0; i < sums.length; i++) sums[i] += factors[i];
  }
  const weights = kernel.allocate(nodes.length);
  kernel.floats(weights, nodes.length).set(sums);
  return { sign, inputs: points.length, weights };
}
