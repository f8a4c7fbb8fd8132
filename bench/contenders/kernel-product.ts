import { panelSize, writePanels } from '../../packages/core/src/propagation/columns.ts';
import { withKernel } from '../../packages/core/src/kernel/kernel-pool.ts';
import { kernelActivations } from '../../packages/core/src/kernel/kernel-activations.ts';
import type { Matrix } from '../../packages/core/src/index.ts';
import { contender, type Contender } from '../measuring/contender.ts';
import { timed } from '../measuring/timed.ts';
import { names } from './names.ts';

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
        const weights = kernel.allocate(a.values.length);
        const packed = kernel.allocate(Math.ceil(a.rows / 4) * 4 * a.columns);
        const input = kernel.allocate(panelSize(b.rows, b.columns));
        const scratch = kernel.allocateBytes(functions.scratchSize(a.rows, a.columns));
        const output = kernel.allocate(panelSize(a.rows, b.columns));
        kernel.floats(weights, a.values.length).set(a.values);
        writePanels(kernel, input, b.rows, b.columns, b.values);

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
