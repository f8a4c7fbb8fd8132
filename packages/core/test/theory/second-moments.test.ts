import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { activationOf, type ActivationName } from '../../src/activations/activations.ts';
import { propagate } from '../../src/propagation/propagate.ts';
import { log10OfProduct, magnitude, type Magnitude } from '../../src/statistics/magnitude.ts';
import {
  gradientSecondMoment,
  signalSecondMoment,
  type ExactNetwork,
} from '../../src/theory/finite-width/second-moments.ts';
import { expectClose, expectWithin } from '../support/closeness.ts';
import { network } from '../support/networks.ts';

const relu = { negative: 0, positive: 1 };
const slopesOf = fc.record({
  negative: fc.double({ min: -2, max: 2, noNaN: true }),
  positive: fc.double({ min: 0.1, max: 2, noNaN: true }),
});

function float({ mantissa, exponent }: Magnitude): number {
  return mantissa * 2 ** exponent;
}

function log10(size: Magnitude): number | null {
  return log10OfProduct(size, magnitude(1));
}

describe('the second moment of hidden units', () => {
  it('of ReLU is (σ²/2)(Dσ²/2)^(k−1), and 1 of the input', () => {
    // THEORY 2.4.
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 300 }),
        fc.double({ min: 1e-3, max: 1, noNaN: true }),
        fc.integer({ min: 1, max: 40 }),
        (width, sigmaSq, layer) => {
          const moment = signalSecondMoment({ slopes: relu, layers: 50, width, sigmaSq }, layer);
          expectClose(float(moment), (sigmaSq / 2) * ((width * sigmaSq) / 2) ** (layer - 1), 1e-12);
        },
      ),
    );
    expect(float(signalSecondMoment({ slopes: relu, layers: 5, width: 9, sigmaSq: 0.3 }, 0))).toBe(1);
  });

  it('is finite at any depth', () => {
    const deep: ExactNetwork = { slopes: relu, layers: 5000, width: 80, sigmaSq: 1 };
    // log10(½·40^4998) + rounding of 5,000 products.
    expectWithin(log10(signalSecondMoment(deep, 4999)), Math.log10(0.5) + 4998 * Math.log10(40), 1e-9);
  });
});

describe('the second moment of gradients', () => {
  it('of ReLU is (8/D²)(Dσ²/2)^(2K−l+1)(1 + 5/D)^(K−l)', () => {
    // THEORY 2.5, with E[x²] = 1.
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 300 }),
        fc.double({ min: 1e-3, max: 1, noNaN: true }),
        fc.integer({ min: 2, max: 20 }),
        fc.nat(),
        (width, sigmaSq, layers, place) => {
          const layer = 1 + (place % (layers - 1));
          const gain = (width * sigmaSq) / 2;
          const expected = (8 / width ** 2) * gain ** (2 * layers - layer + 1) * (1 + 5 / width) ** (layers - layer);
          expectClose(float(gradientSecondMoment({ slopes: relu, layers, width, sigmaSq }, layer)), expected, 1e-12);
        },
      ),
    );
  });

  it('of a chain of single units is 4·3σ⁴·(3σ⁴s₄)^(K−1−l)·s₄·σ²(σ²s₂)^l, for any slopes', () => {
    // f_K = w_K s_(K−1) w_(K−1) … s_l f_l: ∂L/∂f_l = 2 f_K²/f_l, with E[w⁴] = 3σ⁴ and s the slopes of signs that are fair and independent.
    fc.assert(
      fc.property(
        slopesOf,
        fc.integer({ min: 2, max: 9 }),
        fc.nat(),
        fc.double({ min: 0.1, max: 3, noNaN: true }),
        (slopes, layers, place, sigmaSq) => {
          const layer = 1 + (place % (layers - 1));
          const s2 = (slopes.negative ** 2 + slopes.positive ** 2) / 2;
          const s4 = (slopes.negative ** 4 + slopes.positive ** 4) / 2;
          const fourth = 3 * sigmaSq ** 2;
          const signal = sigmaSq * (sigmaSq * s2) ** layer;
          const expected = 4 * fourth * (fourth * s4) ** (layers - 1 - layer) * s4 * signal;
          expectClose(float(gradientSecondMoment({ slopes, layers, width: 1, sigmaSq }, layer)), expected, 1e-12);
        },
      ),
    );
  });

  it('scales as σ^(2(2K − l + 1))', () => {
    fc.assert(
      fc.property(
        slopesOf,
        fc.integer({ min: 1, max: 50 }),
        fc.integer({ min: 2, max: 9 }),
        (slopes, width, layers) => {
          for (let layer = 1; layer < layers; layer++) {
            const at = (sigmaSq: number): number =>
              float(gradientSecondMoment({ slopes, layers, width, sigmaSq }, layer));
            expectClose(at(4), at(1) * 4 ** (2 * layers - layer + 1), 1e-12);
          }
        },
      ),
    );
  });

  it('is finite at any depth', () => {
    const deep: ExactNetwork = { slopes: relu, layers: 3000, width: 80, sigmaSq: 1 };
    const expected = Math.log10(8 / 6400) + 6000 * Math.log10(40) + 2999 * Math.log10(1 + 5 / 80);
    expectWithin(log10(gradientSecondMoment(deep, 1)), expected, 1e-8);
  });
});

describe('the mean square over seeds', () => {
  const [width, layers, seeds] = [10, 4, 4000];
  const sigmaSq = 0.15;

  // By rays; each seed's mean square is over 60 inputs of its own. Heavy tails make the measured standard error itself rough: five of them.
  it.each<ActivationName>(['relu', 'leaky_relu(0.2)', 'linear'])(
    'of small networks is the exact second moment: %s',
    (activation) => {
      const spec = network({ activation, layers, width, inputs: 60, gradientInputs: 60 });
      const { slopes = relu } = activationOf(activation);
      const sums = new Map<string, { sum: number; squares: number }>();
      for (let seed = 0; seed < seeds; seed++) {
        const [{ statistics }] = propagate(spec, {
          seed,
          sigmaSq: [sigmaSq],
          quantities: ['h', 'dl_df'],
          method: 'rays',
        });
        for (const quantity of ['h', 'dl_df'] as const) {
          for (const { layer, rmsLog10 } of statistics[quantity] ?? []) {
            const square = rmsLog10 === null ? 0 : 10 ** (2 * rmsLog10);
            const key = `${quantity} ${layer}`;
            const before = sums.get(key) ?? { sum: 0, squares: 0 };
            sums.set(key, { sum: before.sum + square, squares: before.squares + square * square });
          }
        }
      }
      const exact: ExactNetwork = { slopes, layers, width, sigmaSq };
      for (const [key, { sum, squares }] of sums) {
        const layer = Number(key.split(' ')[1]);
        const expected = float(
          key.startsWith('h') ? signalSecondMoment(exact, layer) : gradientSecondMoment(exact, layer),
        );
        const mean = sum / seeds;
        const error = Math.sqrt((squares / seeds - mean * mean) / seeds);
        // The test says nothing if the error is not small.
        expect(error / mean, key).toBeLessThan(0.1);
        expectWithin(mean, expected, 5 * error, key);
      }
    },
  );
});
