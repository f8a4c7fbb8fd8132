import type { Kernel } from '../kernel/kernel.ts';
import type { Pointer } from '../kernel/kernel-functions.ts';
import { MOMENTS, panelIndex, readMoments, type Columns } from './columns.ts';
import { identity } from './scaled-network.ts';

/** Memory for going from nodes to other points. */
export interface ResampleRoom {
  readonly rowMajor: Pointer;
  readonly packed: Pointer;
  readonly scratch: Pointer;
  readonly moments: Pointer;
}

/** Room for so many units at any of these numbers of nodes. */
export function resampleRoom(kernel: Kernel, rows: number, nodes: readonly number[]): ResampleRoom {
  const most = Math.max(0, ...nodes);
  return {
    rowMajor: kernel.allocate(rows * most),
    packed: kernel.allocate(Math.ceil(rows / 4) * 4 * most),
    // Fewer nodes are taken in larger groups of panels.
    scratch: kernel.allocateBytes(Math.max(0, ...nodes.map((count) => kernel.functions.scratchSize(rows, count)))),
    moments: kernel.allocate(MOMENTS),
  };
}

/**
 * The values of columns at other points, by an interpolation matrix.
 *
 * @param matrix - in panels: nodes × targets.
 * @param output - where they go.
 */
export function resampled(
  kernel: Kernel,
  v: Columns,
  matrix: Pointer,
  targets: number,
  room: ResampleRoom,
  output: Pointer,
): Columns {
  const { rows, columns: nodes } = v;
  const rowMajor = kernel.floats(room.rowMajor, rows * nodes);
  const panels = kernel.floats(v.pointer, rows * nodes);
  for (let i = 0; i < rows; i++) {
    for (let j = 0; j < nodes; j++) rowMajor[i * nodes + j] = panels[panelIndex(rows, i, j)];
  }
  const { functions } = kernel;
  functions.pack(room.rowMajor, room.packed, rows, nodes, 1, false);
  kernel.floats(room.moments, MOMENTS).fill(0);
  functions.forwardLayer(
    room.packed,
    0,
    0,
    matrix,
    room.scratch,
    0,
    output,
    rows,
    nodes,
    targets,
    identity.number,
    identity.negative,
    identity.positive,
    0,
    room.moments,
  );
  const { largest } = readMoments(kernel, room.moments);
  return { pointer: output, rows, columns: targets, exponent: v.exponent, largest };
}
