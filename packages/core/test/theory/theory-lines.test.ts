import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { activationNames, type ActivationName } from '../../src/activations/activations.ts';
import type { NetworkSpec } from '../../src/propagation/network-spec.ts';
import { layersOf, quantities, type Quantity } from '../../src/propagation/quantity.ts';
import { powerOfSigma } from '../../src/propagation/scale-law.ts';
import { inputSizes } from '../../src/theory/line/input-sizes.ts';
import { theoryLines, type TheoryLayer } from '../../src/theory/line/theory-line.ts';
import { initializers } from '../support/arbitraries.ts';
import { expectClose, expectWithin } from '../support/closeness.ts';
import { network } from '../support/networks.ts';
import { plainTheoryLine } from '../support/plain-theory-line.ts';
import { expectShown } from '../support/shown-digits.ts';

const names: ActivationName[] = [...activationNames, 'leaky_relu(0.2)', 'leaky_relu(-1)'];
/** Of two slopes, like two lines far from 0 with and without φ(0) = 0, bounded likewise, and with kinks. */
const eachKind: ActivationName[] = ['relu', 'gelu', 'selu', 'softplus', 'tanh', 'sigmoid', 'hardtanh', 'sin'];
const notebook = network({ layers: 50, width: 80, inputs: 1000, gradientInputs: 100 });

function lineOf(spec: NetworkSpec, sigmaSq: number, quantity: Quantity): readonly TheoryLayer[] {
  return theoryLines(spec, [sigmaSq], [quantity])[0].statistics[quantity] ?? [];
}

const std = (layer: TheoryLayer): number => 10 ** (layer.log10Std ?? -Infinity);
const rms = (layer: TheoryLayer): number => 10 ** (layer.log10Rms ?? -Infinity);

/** Fails unless a line is the plain recursion's. */
function expectPlain(spec: NetworkSpec, sigmaSq: number, tolerance: number): void {
  const expected = plainTheoryLine(spec, sigmaSq);
  const [{ statistics }] = theoryLines(spec, [sigmaSq], quantities);
  for (const quantity of quantities) {
    for (const layer of statistics[quantity] ?? []) {
      const { square, mean } = expected[quantity][layer.layer];
      const what = `${quantity} of layer ${layer.layer}, ${JSON.stringify(spec)}, σ² = ${sigmaSq}`;
      expectWithin(rms(layer) ** 2, square, tolerance * square, `rms² of ${what}`);
      // A variance of units about a constant is a small difference in the plain recursion.
      const variance = square - mean * mean;
      expectWithin(std(layer) ** 2, variance, tolerance * variance + 1e-13 * square, `std² of ${what}`);
    }
  }
}

describe('sizes of inputs', () => {
  it('have E‖x‖² = n and E‖x‖⁴ = n² + 2n, and shares of sum 1', () => {
    for (const n of [1, 2, 3, 5, 30, 80, 81, 100, 1000]) {
      const { squares, shares } = inputSizes(n);
      const mean = (g: (square: number) => number): number =>
        squares.reduce((sum, square, i) => sum + shares[i] * g(square), 0);
      expectClose(
        mean(() => 1),
        1,
        1e-13,
      );
      expectClose(
        mean((square) => square),
        n,
        1e-11,
      );
      expectClose(
        mean((square) => square * square),
        n * n + 2 * n,
        1e-11,
      );
    }
  });

  it('have E|x| = √(2/π) and E‖x‖ = √(π/2) in one and in two dimensions', () => {
    for (const [n, size] of [
      [1, Math.sqrt(2 / Math.PI)],
      [2, Math.sqrt(Math.PI / 2)],
    ]) {
      const { squares, shares } = inputSizes(n);
      expectClose(
        squares.reduce((sum, square, i) => sum + shares[i] * Math.sqrt(square), 0),
        size,
        1e-12,
      );
    }
  });
});

describe('the theory line of ReLU', () => {
  // THEORY 2.4: 0.099835 at D = 80, σ² = 0.025; 0.892949 of the rms.
  it('is 0.099835 in every hidden layer of the notebook’s network at σ² = 2/D', () => {
    for (const layer of lineOf(notebook, 0.025, 'h').slice(1)) {
      expectShown(std(layer), '0.099835', `layer ${layer.layer}`);
      expectShown(std(layer) / rms(layer), '0.892949', `layer ${layer.layer}`);
    }
  });

  it('is √(1/2 − 1/π²)·σ·(Dσ²/2)^((k−1)/2), with rms² (σ²/2)(Dσ²/2)^(k−1)', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 200 }), fc.double({ min: 1e-3, max: 1, noNaN: true }), (width, sigmaSq) => {
        for (const layer of lineOf(network({ layers: 12, width }), sigmaSq, 'h').slice(1)) {
          const growth = ((width * sigmaSq) / 2) ** (layer.layer - 1);
          expectClose(std(layer) ** 2, (0.5 - 1 / Math.PI ** 2) * sigmaSq * growth, 1e-12);
          expectClose(rms(layer) ** 2, (sigmaSq / 2) * growth, 1e-12);
        }
      }),
    );
  });

  it('has gradients of mean square (8/D²)(Dσ²/2)^(2K−l+1): those of finite width without their (1 + 5/D)^(K−l)', () => {
    const [width, layers, sigmaSq] = [80, 9, 0.03];
    for (const layer of lineOf(network({ layers, width }), sigmaSq, 'dl_df')) {
      const expected = (8 / width ** 2) * ((width * sigmaSq) / 2) ** (2 * layers - layer.layer + 1);
      expectClose(rms(layer) ** 2, expected, 1e-12);
      expect(layer.log10Std).toBe(layer.log10Rms);
    }
  });

  it('is finite at any depth: K = 2000 at σ² = 1e-3 and 1', () => {
    const spec = network({ layers: 2000, width: 80 });
    for (const sigmaSq of [1e-3, 1]) {
      const [{ statistics }] = theoryLines(spec, [sigmaSq], quantities);
      for (const quantity of quantities) {
        expect(
          statistics[quantity]?.every(
            ({ log10Std, log10Rms }) => Number.isFinite(log10Std) && Number.isFinite(log10Rms),
          ),
        ).toBe(true);
      }
      const last = Math.log10(Math.sqrt((0.5 - 1 / Math.PI ** 2) * sigmaSq)) + (1998 / 2) * Math.log10(40 * sigmaSq);
      expectWithin(statistics.h?.[1999].log10Std, last, 1e-8);
      const gradient = 0.5 * (Math.log10(8 / 6400) + 4000 * Math.log10(40 * sigmaSq));
      expectWithin(statistics.dl_df?.[0].log10Rms, gradient, 1e-8);
    }
  });
});

describe('the theory line', () => {
  it('has the layers that profiles have, of what is asked for and at each σ² in order', () => {
    const lines = theoryLines(network({ layers: 5 }), [0.3, 0.1], ['dl_dh', 'h']);
    expect(lines.map(({ sigmaSq }) => sigmaSq)).toEqual([0.3, 0.1]);
    for (const { statistics } of lines) {
      expect(Object.keys(statistics)).toEqual(['dl_dh', 'h']);
      for (const quantity of ['dl_dh', 'h'] as const) {
        expect(statistics[quantity]?.map(({ layer }) => layer)).toEqual(layersOf(quantity, 5));
      }
    }
    expect(theoryLines(network(), [], ['h'])).toEqual([]);
  });

  it('has the input, of std 1, as layer 0', () => {
    expect(lineOf(network({ activation: 'silu', inputWidth: 3 }), 0.2, 'h')[0]).toEqual({
      layer: 0,
      log10Std: 0,
      log10Rms: 0,
    });
  });

  it('is the recursion of the theory in plain float64: any activation, initializer and shape, with and without biases', () => {
    fc.assert(
      fc.property(
        fc.record({
          layers: fc.integer({ min: 1, max: 4 }),
          width: fc.integer({ min: 1, max: 100 }),
          inputWidth: fc.constantFrom(1, 2, 5),
          outputWidth: fc.constantFrom(1, 3),
          activation: fc.constantFrom(...names.filter((name) => name !== 'selu')),
          initializer: initializers,
          biasSigmaSq: fc.oneof(fc.constant(0), fc.double({ min: 1e-3, max: 2, noNaN: true })),
        }),
        fc.double({ min: 0.3, max: 4, noNaN: true }),
        (given, sigmaWSq) => {
          // E over inputs is by nodes, and the plain rule of five in each length of an eighth tells steep activations to about 1e-9.
          expectPlain(network(given), sigmaWSq / given.width, 1e-7);
        },
      ),
      { numRuns: 40 },
    );
  });

  // E[selu] is below 0 where q < 1, and above where q > 1: inputs of either size have their parts in the mean.
  it('is the recursion of the theory for SELU, whose mean changes sign with the size of the input', () => {
    for (const sigmaSq of [0.3, 1, 3]) expectPlain(network({ layers: 3, width: 3, activation: 'selu' }), sigmaSq, 1e-9);
  });

  it('scales with σ as signals and gradients do, for two slopes', () => {
    const slopes = fc.constantFrom<ActivationName>('relu', 'linear', 'leaky_relu', 'leaky_relu(0.2)', 'leaky_relu(-1)');
    const log = fc.double({ min: -6, max: 6, noNaN: true });
    fc.assert(
      fc.property(
        slopes,
        initializers,
        fc.integer({ min: 2, max: 30 }),
        log,
        (activation, initializer, layers, log10) => {
          const spec = network({ activation, initializer, layers, outputWidth: 2 });
          const [one, other] = theoryLines(spec, [1, 10 ** log10], quantities);
          for (const quantity of quantities) {
            for (const [i, layer] of (other.statistics[quantity] ?? []).entries()) {
              const shift = (powerOfSigma(quantity, layer.layer, layers) * log10) / 2;
              const base = one.statistics[quantity]?.[i];
              expectWithin(layer.log10Std, (base?.log10Std ?? NaN) + shift, 1e-10);
              expectWithin(layer.log10Rms, (base?.log10Rms ?? NaN) + shift, 1e-10);
            }
          }
        },
      ),
      { numRuns: 30 },
    );
  });

  it('is finite for every kind of activation at any depth: K = 45, from σ_w² = 1e-8 to 1e8', () => {
    for (const activation of eachKind) {
      const spec = network({ layers: 45, width: 100, activation });
      for (const { statistics, sigmaSq } of theoryLines(spec, [1e-10, 1e6], quantities)) {
        for (const quantity of quantities) {
          for (const { log10Std, log10Rms, layer } of statistics[quantity] ?? []) {
            const what = `${quantity} of layer ${layer}, ${activation}, σ² = ${sigmaSq}`;
            expect(Number.isFinite(log10Rms), what).toBe(true);
            expect(log10Std === null || Number.isFinite(log10Std), what).toBe(true);
            if (log10Std !== null) expect(log10Std, what).toBeLessThanOrEqual((log10Rms ?? NaN) + 1e-12);
          }
        }
      }
    }
  });

  it('of no weights and no biases is null, and of biases alone is theirs', () => {
    const [{ statistics }] = theoryLines(network({ activation: 'tanh' }), [0], quantities);
    expect(statistics.f?.every(({ log10Std, log10Rms }) => log10Std === null && log10Rms === null)).toBe(true);
    expect(statistics.dl_df?.every(({ log10Rms }) => log10Rms === null)).toBe(true);
    expect(statistics.h?.slice(1).every(({ log10Std }) => log10Std === null)).toBe(true);
    const biased = lineOf(network({ activation: 'tanh', biasSigmaSq: 0.25 }), 0, 'f');
    for (const layer of biased) expectClose(rms(layer), 0.5, 1e-12);
  });

  it('of a sigmoid without weights is ½, of std 0', () => {
    for (const layer of lineOf(network({ activation: 'sigmoid' }), 0, 'h').slice(1)) {
      expect(layer.log10Std).toBeNull();
      expectClose(rms(layer), 0.5, 1e-14);
    }
  });

  it.each([-1, NaN, Infinity])('is refused at σ² = %d', (sigmaSq) => {
    expect(() => theoryLines(network(), [sigmaSq], ['h'])).toThrow(RangeError);
  });
});
