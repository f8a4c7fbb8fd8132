import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Kernel } from '../../src/kernel/kernel.ts';
import { matrix, multiply, transpose } from '../../src/network/matrix.ts';
import { RandomState } from '../../src/random/random-state.ts';
import { momentsOf } from '../../src/statistics/moments.ts';
import { seeds } from '../support/arbitraries.ts';
import { expectWithin } from '../support/closeness.ts';
import { expectSameBits } from '../support/expect-same-bits.ts';
import { guarded, guardedRoom, kernelKinds, newKernel, placed } from '../support/kernels.ts';
import { someNumbers } from '../support/layer-cases.ts';

type Call = 'forwardRays' | 'backwardRays';

/** 300 units are more than a block of the sums. */
const sizes = fc.oneof(fc.constantFrom(1, 2, 3, 4, 5, 7, 8), fc.constantFrom(80, 300));
const layers = fc.tuple(sizes, sizes, seeds, fc.constantFrom([0, 1], [1, 1], [0.01, 1], [-2, 0.5]));
const RESULTS = 20;

interface Result {
  readonly output: Float64Array;
  readonly signs: Uint8Array;
  readonly results: Float64Array;
}

function layerOf(
  rows: number,
  terms: number,
  seed: number,
): { weights: Float64Array; pair: Float64Array; signs: Uint8Array } {
  const random = new RandomState(seed);
  const weights = random.normal(rows * terms);
  const signs = Uint8Array.from(random.randomSample(rows), (u) => Math.floor(4 * u));
  return { weights, pair: someNumbers(random, 2 * terms), signs };
}

function run(kernel: Kernel, call: Call, rows: number, terms: number, seed: number, slopes: readonly number[]): Result {
  kernel.reset();
  const { weights, pair, signs } = layerOf(rows, terms, seed);
  const pointers = { weights: placed(kernel, weights), pair: placed(kernel, pair) };
  const output = guardedRoom(kernel, 2 * rows);
  const signBytes = kernel.allocateBytes(rows);
  const bytes = (): Uint8Array => new Uint8Array(kernel.functions.memory.buffer, signBytes, rows);
  const results = guardedRoom(kernel, RESULTS);
  bytes().set(signs);
  kernel.functions[call](
    pointers.weights,
    pointers.pair,
    output,
    signBytes,
    rows,
    terms,
    slopes[0],
    slopes[1],
    results,
  );
  return {
    output: guarded(kernel, output, 2 * rows),
    signs: bytes().slice(),
    results: guarded(kernel, results, RESULTS),
  };
}

const ray = (pair: Float64Array, which: number): Float64Array => pair.filter((_, i) => i % 2 === which);

/** The largest |v| as a power of two, rounded down; 0 for nothing but zeros. */
const exponentOfLargest = (values: Float64Array): number => {
  const largest = values.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  return largest === 0 ? 0 : Math.floor(Math.log2(largest));
};

/** Exponent and moments of one ray, as the kernel is to leave them, and the values that they are of. */
function expectVisit(results: Float64Array, which: number, values: Float64Array): Float64Array {
  const [exponent, mean, deviations, zeros, largest] = [0, 2, 4, 6, 8].map((place) => results[place + which]);
  expect(exponent).toBe(exponentOfLargest(values));
  const scaled = values.map((value) => value * 2 ** -exponent);
  const expected = momentsOf(scaled);
  expect({ zeros, largest }).toEqual({ zeros: expected.zeros, largest: expected.largest });
  expectWithin(mean, expected.mean, 1e-15);
  expectWithin(deviations, expected.sumOfSquaredDeviations, 1e-14 * expected.sumOfSquaredDeviations);
  return scaled;
}

describe('the two kernels', () => {
  const [first, second] = kernelKinds.map(newKernel);

  it.each<Call>(['forwardRays', 'backwardRays'])('have the same bits of %s', (call) => {
    fc.assert(
      fc.property(layers, ([rows, terms, seed, slopes]) => {
        const [a, b] = [first, second].map((kernel) => run(kernel, call, rows, terms, seed, slopes));
        expectSameBits(a.output, b.output, 'output');
        expectSameBits(a.results, b.results, 'results');
        expect(a.signs).toEqual(b.signs);
      }),
      { numRuns: 150 },
    );
  });
});

describe.each(kernelKinds)('two rays in the %s kernel', (kind) => {
  const kernel = newKernel(kind);

  it('become φ(W·h), each over its own power of two, with its moments and signs', () => {
    fc.assert(
      fc.property(layers, ([rows, terms, seed, [negative, positive]]) => {
        const { weights, pair } = layerOf(rows, terms, seed);
        const { output, signs, results } = run(kernel, 'forwardRays', rows, terms, seed, [negative, positive]);
        const f = multiply(matrix(rows, terms, weights), matrix(terms, 2, pair)).values;
        for (const which of [0, 1]) {
          const scaled = expectVisit(results, which, ray(f, which));
          const h = scaled.map((value) => value * (value >= 0 ? positive : negative));
          const expected = expectVisit(results.subarray(10), which, h);
          expectSameBits(ray(output, which), expected);
          const bit = 1 << which;
          expect(Array.from(signs, (sign) => (sign & bit) !== 0)).toEqual(Array.from(scaled, (value) => value >= 0));
        }
      }),
      { numRuns: 100 },
    );
  });

  it('become φ′·(Wᵀ·∂L/∂f) on their way back, by the signs that the way there left', () => {
    fc.assert(
      fc.property(layers, ([rows, terms, seed, [negative, positive]]) => {
        const { weights, pair, signs } = layerOf(rows, terms, seed);
        const { output, results } = run(kernel, 'backwardRays', rows, terms, seed, [negative, positive]);
        const dlDh = multiply(transpose(matrix(terms, rows, weights)), matrix(terms, 2, pair)).values;
        for (const which of [0, 1]) {
          const scaled = expectVisit(results, which, ray(dlDh, which));
          const bit = 1 << which;
          const dlDf = scaled.map((value, i) => value * ((signs[i] & bit) === 0 ? negative : positive));
          expectSameBits(ray(output, which), expectVisit(results.subarray(10), which, dlDf));
        }
      }),
      { numRuns: 100 },
    );
  });
});
