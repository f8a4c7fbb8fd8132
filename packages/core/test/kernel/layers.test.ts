import fc from 'fast-check';
import { describe, it } from 'vitest';
import type { Kernel } from '../../src/kernel/kernel.ts';
import { kernelActivations } from '../../src/kernel/kernel-activations.ts';
import { expectSameBits } from '../support/expect-same-bits.ts';
import { newKernel } from '../support/kernels.ts';
import {
  layerCase,
  layerRecipes,
  runActivate,
  runBackward,
  runForward,
  type LayerCase,
  type LayerResult,
} from '../support/layer-cases.ts';

const runs: readonly (readonly [string, (kernel: Kernel, layer: LayerCase) => LayerResult])[] = [
  ['forwardLayer', runForward],
  ['backwardLayer', runBackward],
  ['activate', runActivate],
];

const wasm = newKernel('wasm');
const typescript = newKernel('typescript');

describe.each(runs)('%s of the two kernels', (_, run) => {
  const expectSame = (layer: LayerCase): void => {
    wasm.reset();
    typescript.reset();
    const [first, second] = [run(wasm, layer), run(typescript, layer)];
    for (const part of ['kept', 'output', 'first', 'second'] as const) {
      expectSameBits(first[part] ?? new Float64Array(), second[part] ?? new Float64Array(), part);
    }
  };

  it('has the same bits for any shape, activation and biases', () => {
    fc.assert(
      fc.property(layerRecipes, (recipe) => expectSame(layerCase(...recipe))),
      { numRuns: 150 },
    );
  });

  it.each(Object.entries(kernelActivations))('has the same bits at every edge: %s', (_name, activation) => {
    for (const [rows, terms] of [
      [1, 1],
      [3, 5],
      [80, 80],
    ]) {
      for (const columns of [1, 2, 3, 7]) {
        expectSame(layerCase({ rows, terms, columns }, 17, { activation, biased: columns > 1, slopes: [0.1, 1] }));
      }
    }
  });
});
