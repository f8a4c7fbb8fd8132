import fc from 'fast-check';
import { describe, it } from 'vitest';
import type { Kernel } from '../../src/kernel/kernel.ts';
import { MOMENTS, panelSize, writePanels } from '../../src/propagation/columns.ts';
import { RandomState } from '../../src/random/random-state.ts';
import { momentsOf } from '../../src/statistics/moments.ts';
import { seeds } from '../support/arbitraries.ts';
import { expectClose, expectWithin } from '../support/closeness.ts';
import { expectSameBits } from '../support/expect-same-bits.ts';
import { guarded, guardedRoom, kernelKinds, newKernel, placed } from '../support/kernels.ts';
import { someNumbers } from '../support/layer-cases.ts';

const TAIL = 8;
const cases = fc.tuple(fc.constantFrom(1, 2, 3, 5, 80), fc.constantFrom(16, 20, 24, 48), seeds);

interface Values {
  readonly rows: number;
  readonly columns: number;
  /** rows × columns, row by row. */
  readonly values: Float64Array;
  /** How many inputs each node stands for: whole numbers, 0 among them. */
  readonly weights: Float64Array;
  /** TAIL × columns, row by row. */
  readonly basis: Float64Array;
}

function valuesOf(rows: number, columns: number, seed: number): Values {
  const random = new RandomState(seed);
  return {
    rows,
    columns,
    values: someNumbers(random, rows * columns),
    weights: random.randomSample(columns).map((u, i) => Math.floor(4 * u) + Number(i === 0)),
    basis: random.normal(TAIL * columns),
  };
}

function moments(kernel: Kernel, { rows, columns, values, weights }: Values): Float64Array {
  kernel.reset();
  const panels = kernel.allocate(panelSize(rows, columns));
  writePanels(kernel, panels, rows, columns, values);
  const result = guardedRoom(kernel, MOMENTS);
  const inputs = weights.reduce((sum, weight) => sum + weight, 0);
  kernel.functions.weightedMoments(panels, placed(kernel, weights), rows, columns, inputs, result);
  return guarded(kernel, result, MOMENTS);
}

function tails(kernel: Kernel, { rows, columns, values, basis }: Values): Float64Array {
  kernel.reset();
  const panels = kernel.allocate(panelSize(rows, columns));
  writePanels(kernel, panels, rows, columns, values);
  const basisPanels = kernel.allocate(TAIL * columns);
  writePanels(kernel, basisPanels, TAIL, columns, basis);
  const result = guardedRoom(kernel, 4);
  kernel.functions.tails(panels, basisPanels, rows, columns, result);
  return guarded(kernel, result, 4);
}

describe('the two kernels', () => {
  const [first, second] = kernelKinds.map(newKernel);

  it.each([
    ['weightedMoments', moments],
    ['tails', tails],
  ] as const)('have the same bits of %s', (_, run) => {
    fc.assert(
      fc.property(cases, ([rows, columns, seed]) => {
        const values = valuesOf(rows, columns, seed);
        expectSameBits(run(first, values), run(second, values));
      }),
      { numRuns: 150 },
    );
  });
});

describe.each(kernelKinds)('nodes in the %s kernel', (kind) => {
  const kernel = newKernel(kind);

  it('have the moments of the inputs that they stand for, but for zeros and the largest, which are their own', () => {
    fc.assert(
      fc.property(cases, ([rows, columns, seed]) => {
        const values = valuesOf(rows, columns, seed);
        const repeated = [...values.values].flatMap((value, index) =>
          Array.from({ length: values.weights[index % columns] }, () => value),
        );
        const expected = momentsOf(Float64Array.from(repeated));
        const own = momentsOf(values.values);
        const [count, mean, deviations, zeros, largest] = moments(kernel, values);
        expectSameBits(Float64Array.of(count, zeros, largest), Float64Array.of(expected.count, own.zeros, own.largest));
        expectWithin(mean, expected.mean, 1e-14 * own.largest);
        const tolerance = 1e-13 * expected.sumOfSquaredDeviations + expected.count * (1e-14 * own.largest) ** 2;
        expectWithin(deviations, expected.sumOfSquaredDeviations, tolerance);
      }),
      { numRuns: 100 },
    );
  });

  it('have coefficients of v and of v², squared and summed over units, and energies to compare with', () => {
    fc.assert(
      fc.property(cases, ([rows, columns, seed]) => {
        const { values, basis, ...rest } = valuesOf(rows, columns, seed);
        const expected = [0, 0, 0, 0];
        for (let i = 0; i < rows; i++) {
          const unit = values.subarray(i * columns, (i + 1) * columns);
          const squares = unit.map((value) => value * value);
          for (let m = 0; m < TAIL; m++) {
            const row = basis.subarray(m * columns, (m + 1) * columns);
            expected[0] += dot(row, unit) ** 2;
            expected[1] += dot(row, squares) ** 2;
          }
          const meanSquare = squares.reduce((sum, square) => sum + square, 0) / columns;
          expected[2] += meanSquare;
          expected[3] += meanSquare ** 2;
        }
        const found = tails(kernel, { values, basis, ...rest });
        expected.forEach((each, i) => expectClose(found[i], each, 1e-11));
      }),
      { numRuns: 100 },
    );
  });
});

function dot(a: Float64Array, b: Float64Array): number {
  return a.reduce((sum, value, i) => sum + value * b[i], 0);
}
