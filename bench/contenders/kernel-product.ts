import { withKernel } from '../../packages/core/src/kernel/kernel-pool.ts';
import { kernelActivations } from '../../packages/core/src/kernel/kernel-activations.ts';
import type { Matrix } from '../../packages/core/src/index.ts';
import { contender, type Contender } from '../measuring/contender.ts';
import { timed } from '../measuring/timed.ts';
import { names } from './names.ts';

/** Columns of a panel. */
const PANEL = 4;

/**
 * A·B by the engine's kernel: A packed in every run, B in panels from the start as activations are. It is a layer with the identity
 * as its activation and no moments taken.
 */
export function kernelProduct(a: Matrix, b: Matrix): Contender {
  return contender({
    name: names.engine,
    turn: (repeats) =>
      withKernel((kernel) => {
        const { functions } = kernel;
        const padded = Math.ceil(b.columns / PANEL) * PANEL;
        const weights = kernel.allocate(a.values.length);
        const packed = kernel.allocate(Math.ceil(a.rows / 4) * 4 * a.columns);
        const input = kernel.allocate(b.rows * padded);
        const scratch = kernel.allocateBytes(functions.scratchSize(a.rows, a.columns));
        const output = kernel.allocate(a.rows * padded);
        kernel.floats(weights, a.values.length).set(a.values);
        writePanels(b, kernel.floats(input, b.rows * padded));

        return timed(() => {
          functions.pack(weights, packed, a.rows, a.columns, 1, false);
          functions.forwardLayer(
            packed,
            0,
            0,
            input,
            scratch,
            0,
            output,
            a.rows,
            a.columns,
            b.columns,
            kernelActivations.slopes,
            1,
            1,
            0,
            0,
          );
          return kernel.floats(output, 1)[0];
        })(repeats);
      }),
  });
}

function writePanels({ rows, columns, values }: Matrix, panels: Float64Array): void {
  for (let i = 0; i < rows; i++) {
    for (let j = 0; j < columns; j++) {
      panels[(Math.floor(j / PANEL) * rows + i) * PANEL + (j % PANEL)] = values[i * columns + j];
    }
  }
}
