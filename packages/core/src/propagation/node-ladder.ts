import { activationOf } from '../activations/activations.ts';
import type { Kernel } from '../kernel/kernel.ts';
import type { Pointer } from '../kernel/kernel-functions.ts';
import { chebyshevNodes, interpolationFactors } from './chebyshev.ts';
import { panelIndex, panelSize } from './columns.ts';
import { piecesOf, type Piece } from './input-pieces.ts';
import type { NetworkSpec } from './network-spec.ts';
import { nodeSet, type NodeSet, type Rung } from './node-set.ts';

/** Numbers of nodes in each piece, multiples of 4. */
const counts = [16, 24, 32, 48, 64, 96, 128, 192, 256, 384, 512];
/** Without biases more nodes than this lie by logarithm. */
const MOST_EVEN = 48;
/** More nodes than this part of the inputs are not worth their while. */
const LARGEST_SHARE = 0.7;

/** Nor are more than this of nodes × inputs: what leads from the ones to the others is a matrix of so many float64, 64 MiB. */
export const largestMatrix: number = 2 ** 23;

/** Finer and finer sets of nodes over some scalar inputs, made as they are needed, and what leads from one to the next. */
export class NodeLadder {
  readonly inputs: number;
  /** None, if the inputs are too few. */
  readonly rungs: readonly Rung[];
  readonly #kernel: Kernel;
  readonly #pieces: readonly Piece[];
  readonly #sets: NodeSet[] = [];
  readonly #matrices = new Map<string, Pointer>();

  constructor(kernel: Kernel, { activation, biasSigmaSq }: NetworkSpec, inputs: Float64Array) {
    this.#kernel = kernel;
    this.inputs = inputs.length;
    const hasBiases = biasSigmaSq !== 0;
    this.#pieces = piecesOf(inputs, hasBiases, activationOf(activation).odd === true);
    const haveRanges = this.#pieces.every(({ range: [least, most] }) => most > least);
    this.rungs = (haveRanges ? counts : [])
      .filter((count) => {
        const columns = count * this.#pieces.length;
        return columns <= LARGEST_SHARE * inputs.length && columns * inputs.length <= largestMatrix;
      })
      .map((count) => ({ count, logarithmic: !hasBiases && count > MOST_EVEN }));
  }

  /** How many columns a rung's nodes are. */
  columnsAt(rung: number): number {
    return this.rungs[rung].count * this.#pieces.length;
  }

  at(rung: number): NodeSet {
    return (this.#sets[rung] ??= nodeSet(this.#kernel, this.#pieces, this.rungs[rung]));
  }

  /** Leads from the nodes of a rung to those of the next, in panels. */
  toNext(rung: number): Pointer {
    return this.#matrix(`${rung}`, rung, this.columnsAt(rung + 1), () => {
      const next = this.at(rung + 1);
      const t = chebyshevNodes(next.count);
      return next.pieces.map(({ coordinate, first }, piece) => ({
        piece,
        sign: 1,
        points: t.map(coordinate.fromUnit),
        columnOf: (i: number) => first + i,
      }));
    });
  }

  /** Leads from the nodes of a rung to the inputs, in panels. */
  toInputs(rung: number): Pointer {
    return this.#matrix(`${rung} inputs`, rung, this.inputs, () =>
      this.#pieces.flatMap(({ members }, piece) =>
        members.map(({ sign, points, indices }) => ({ piece, sign, points, columnOf: (i: number) => indices[i] })),
      ),
    );
  }

  #matrix(key: string, rung: number, columns: number, targets: () => readonly Targets[]): Pointer {
    const known = this.#matrices.get(key);
    if (known !== undefined) return known;
    const { pieces, count } = this.at(rung);
    const nodes = chebyshevNodes(count);
    const factors = new Float64Array(count);
    const rows = this.columnsAt(rung);
    // They may need memory themselves, and what is seen of it is only valid until the next allocation.
    const wanted = targets();
    const pointer = this.#kernel.allocate(panelSize(rows, columns));
    const panels = this.#kernel.floats(pointer, panelSize(rows, columns)).fill(0);
    for (const { piece, sign, points, columnOf } of wanted) {
      const { coordinate, first } = pieces[piece];
      for (let j = 0; j < points.length; j++) {
        interpolationFactors(nodes, coordinate.toUnit(points[j]), factors);
        const column = columnOf(j);
        for (let i = 0; i < count; i++) panels[panelIndex(rows, first + i, column)] = sign * factors[i];
      }
    }
    this.#matrices.set(key, pointer);
    return pointer;
  }
}

/** Points of a piece at which its nodes are to tell a function, times a sign, and the columns that they go to. */
interface Targets {
  readonly piece: number;
  readonly sign: number;
  readonly points: Float64Array;
  readonly columnOf: (i: number) => number;
}

/** The most nodes that a layer is told by. */
export const mostNodes: number = 2 * counts[counts.length - 1];
