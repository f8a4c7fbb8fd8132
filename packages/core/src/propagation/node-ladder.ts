import { activations } from '../activations/activations.ts';
import type { Kernel } from '../kernel/kernel.ts';
import type { Pointer } from '../kernel/kernel-functions.ts';
import { chebyshevNodes, interpolationMatrix } from './chebyshev.ts';
import { panelSize, writePanels } from './columns.ts';
import { piecesOf, type Piece } from './input-pieces.ts';
import type { NetworkSpec } from './network-spec.ts';
import { nodeSet, type NodePiece, type NodeSet, type Rung } from './node-set.ts';

/** Numbers of nodes in each piece, multiples of 4. */
const counts = [16, 24, 32, 48, 64, 96, 128, 192, 256, 384, 512];
/** Without biases more nodes than this lie by logarithm. */
const MOST_EVEN = 48;
/** More nodes than this part of the inputs are not worth their while. */
const LARGEST_SHARE = 0.7;

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
    this.#pieces = piecesOf(inputs, hasBiases, activations[activation].odd === true);
    const haveRanges = this.#pieces.every(({ range: [least, most] }) => most > least);
    this.rungs = (haveRanges ? counts : [])
      .filter((count) => count * this.#pieces.length <= LARGEST_SHARE * inputs.length)
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
    return this.#matrix(`${rung}`, rung, this.columnsAt(rung + 1), (into) => {
      const next = this.at(rung + 1);
      const t = chebyshevNodes(next.count);
      for (const [p, { coordinate, first }] of next.pieces.entries()) {
        into(p, 1, t.map(coordinate.fromUnit), (i) => first + i);
      }
    });
  }

  /** Leads from the nodes of a rung to the inputs, in panels. */
  toInputs(rung: number): Pointer {
    return this.#matrix(`${rung} inputs`, rung, this.inputs, (into) => {
      for (const [p, { members }] of this.#pieces.entries()) {
        for (const { sign, points, indices } of members) into(p, sign, points, (i) => indices[i]);
      }
    });
  }

  #matrix(
    key: string,
    rung: number,
    columns: number,
    fill: (into: (piece: number, sign: number, points: Float64Array, columnOf: (i: number) => number) => void) => void,
  ): Pointer {
    const known = this.#matrices.get(key);
    if (known !== undefined) return known;
    const { pieces, count } = this.at(rung);
    const nodes = chebyshevNodes(count);
    const rows = this.columnsAt(rung);
    const matrix = new Float64Array(rows * columns);
    fill((p, sign, points, columnOf) => {
      const { coordinate, first }: NodePiece = pieces[p];
      const part = interpolationMatrix(nodes, points.map(coordinate.toUnit));
      for (let i = 0; i < count; i++) {
        for (let j = 0; j < points.length; j++) {
          matrix[(first + i) * columns + columnOf(j)] = sign * part[i * points.length + j];
        }
      }
    });
    const pointer = this.#kernel.allocate(panelSize(rows, columns));
    writePanels(this.#kernel, pointer, rows, columns, matrix);
    this.#matrices.set(key, pointer);
    return pointer;
  }
}

/** The most nodes that a layer is told by. */
export const mostNodes: number = 2 * counts[counts.length - 1];
