import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { activationOf } from '../../src/activations/activations.ts';
import { propagate } from '../../src/propagation/propagate.ts';
import { digamma, trigamma } from '../../src/special/polygamma.ts';
import { activeUnits } from '../../src/theory/finite-width/active-units.ts';
import { deadProbability, normLaw } from '../../src/theory/finite-width/norm-law.ts';
import { expectClose, expectWithin } from '../support/closeness.ts';
import { network } from '../support/networks.ts';
import { expectShown } from '../support/shown-digits.ts';

const relu = { negative: 0, positive: 1 };
const linear = { negative: 1, positive: 1 };
const leaky = { negative: 0.2, positive: 1 };

describe('the distribution of active units', () => {
  it('is binomial, given that one is active', () => {
    // Of 2^4 − 1 patterns of four units: C(4, m).
    const four = activeUnits(4);
    for (const [m, count] of [0, 4, 6, 4, 1].entries()) expectClose(four[m], count / 15, 4e-16);
    expect([...activeUnits(1)]).toEqual([0, 1]);
  });

  it('has sum 1, and mean (D/2)/(1 − 2^−D), at widths beyond what powers of two hold too', () => {
    for (const width of [1, 2, 3, 10, 80, 1000, 5000]) {
      const probabilities = activeUnits(width);
      expect(probabilities).toHaveLength(width + 1);
      expectClose(
        probabilities.reduce((a, b) => a + b),
        1,
        1e-14,
      );
      const mean = probabilities.reduce((sum, p, m) => sum + m * p, 0);
      expectClose(mean, width / 2 / (1 - 2 ** -width), 1e-13);
    }
  });
});

describe('the law of ln ‖h‖²', () => {
  // THEORY 2.6, at σ² = 2/D.
  it.each([
    [8, '1.24699'],
    [32, '0.177498'],
    [80, '0.0655692'],
    [256, '0.0198187'],
  ])('of ReLU of width %d has β = %s', (width, figure) => {
    expectShown(normLaw(relu, width, 2 / width)?.variance, figure);
  });

  it('of ReLU of width 80 has μ = −0.0319128 at σ² = 2/D', () => {
    expectShown(normLaw(relu, 80, 2 / 80)?.mean, '-0.0319128');
  });

  it('has β ≈ 5/D + 18.5/D²', () => {
    for (const width of [64, 128, 256, 512, 1024, 4000]) {
      const rest = (normLaw(relu, width, 1)?.variance ?? NaN) - 5 / width - 18.5 / width ** 2;
      // What follows is of the order of 1/D³: 80/D³ and a few per cent of 18.5/D².
      expectWithin(rest, 0, 2 / width ** 2 + 200 / width ** 3, `β(${width})`);
    }
  });

  it('has a μ that moves by the logarithm of σ², and a β that does not move', () => {
    const sizes = fc.double({ min: 1e-6, max: 1e6, noNaN: true });
    fc.assert(
      fc.property(
        fc.constantFrom(relu, linear),
        fc.integer({ min: 1, max: 60 }),
        sizes,
        sizes,
        (slopes, width, a, b) => {
          const [one, other] = [a, b].map((sigmaSq) => normLaw(slopes, width, sigmaSq));
          expectWithin((one?.mean ?? NaN) - (other?.mean ?? NaN), Math.log(a / b), 1e-13);
          expect(one?.variance).toBe(other?.variance);
        },
      ),
    );
  });

  it('of a linear network is that of ln σ²χ²_D: ψ(D/2) + ln 2σ² and ψ₁(D/2), and so for the absolute value', () => {
    for (const slopes of [linear, { negative: -1, positive: 1 }]) {
      const law = normLaw(slopes, 7, 0.3);
      expectClose(law?.mean, digamma(3.5) + Math.log(0.6), 1e-14);
      expectClose(law?.variance, trigamma(3.5), 1e-15);
    }
  });

  it('takes slopes for weights that are larger by them, and does not mind which side is zero', () => {
    const law = normLaw(relu, 9, 0.7 * 9);
    const steep = normLaw({ negative: 0, positive: 3 }, 9, 0.7);
    expectClose(steep?.mean, law?.mean ?? NaN, 1e-14);
    expect(steep?.variance).toBe(law?.variance);
    expect(normLaw({ negative: 1, positive: 0 }, 9, 0.7)).toEqual(normLaw(relu, 9, 0.7));
  });

  it('is not told for other slopes', () => {
    expect(normLaw(leaky, 10, 1)).toBeNull();
    expect(normLaw({ negative: 0, positive: 0 }, 10, 1)).toBeNull();
  });

  // One input, by rays: ln rms² of layer 11 less that of layer 1 is the sum of ten steps. 3,000 seeds of a width at which 1e-5 die.
  it.each(['relu', 'linear'] as const)(
    'is what networks do: ten steps have mean 10μ and variance 10β over seeds: %s',
    (activation) => {
      const [width, steps, seeds] = [20, 10, 3000];
      const spec = network({ activation, layers: steps + 2, width, inputs: 1, gradientInputs: 1 });
      const growths = Array.from({ length: seeds }, (_, seed) => {
        const [{ statistics }] = propagate(spec, { seed, sigmaSq: [0.1], quantities: ['h'], method: 'rays' });
        const log = (layer: number): number => statistics.h?.[layer].rmsLog10 ?? NaN;
        return 2 * Math.LN10 * (log(steps + 1) - log(1));
      });
      const mean = growths.reduce((a, b) => a + b) / seeds;
      const variance = growths.reduce((sum, growth) => sum + (growth - mean) ** 2, 0) / seeds;
      const law = normLaw(activationOf(activation).slopes ?? relu, width, 0.1) ?? { mean: NaN, variance: NaN };
      // Four standard errors; the variance's for a distribution of some excess kurtosis.
      expectWithin(mean, steps * law.mean, 4 * Math.sqrt((steps * law.variance) / seeds), 'mean');
      expectWithin(variance, steps * law.variance, 4 * Math.sqrt(2.5 / seeds) * steps * law.variance, 'variance');
    },
  );
});

describe('the probability that a network is dead for one input', () => {
  it('is K·2^−D where that is small, and 1 − (1 − 2^−D)^K everywhere', () => {
    // THEORY 2.8: 2 % at D = 8, K = 5.
    expectShown(deadProbability(relu, 8, 5), '0.02');
    expectClose(deadProbability(relu, 80, 50), 50 * 2 ** -80, 1e-15);
    expect(deadProbability(relu, 1000, 3)).toBe(3 * 2 ** -1000);
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 30 }), fc.integer({ min: 1, max: 500 }), (width, layers) => {
        const probability = deadProbability(relu, width, layers);
        expectClose(probability, -Math.expm1(layers * Math.log1p(-(2 ** -width))), 1e-12);
        expect(probability).toBeLessThanOrEqual(Math.min(1, layers * 2 ** -width) * (1 + 1e-12));
      }),
    );
  });

  it('is 0 where both slopes differ from 0, or no layer is passed, and 1 where none does', () => {
    expect(deadProbability(leaky, 1, 100)).toBe(0);
    expect(deadProbability(linear, 1, 100)).toBe(0);
    expect(deadProbability(relu, 4, 0)).toBe(0);
    expect(deadProbability({ negative: 0, positive: 0 }, 4, 3)).toBe(1);
    expect(deadProbability({ negative: 1, positive: 0 }, 4, 3)).toBe(deadProbability(relu, 4, 3));
  });

  it('is 0 at widths at which it is below float64', () => {
    expect(deadProbability(relu, 2000, 1e9)).toBe(0);
  });

  // h_5 of one input; 4,000 seeds, within four standard errors of a share.
  it.each([4, 5, 6])('is the share of seeds that are dead at width %d', (width) => {
    const [layers, seeds] = [5, 4000];
    const spec = network({ layers: layers + 1, width, inputs: 1, gradientInputs: 1 });
    let dead = 0;
    for (let seed = 0; seed < seeds; seed++) {
      const [{ statistics }] = propagate(spec, { seed, sigmaSq: [1], quantities: ['h'], method: 'rays' });
      if (statistics.h?.[layers].rmsLog10 === null) dead++;
    }
    const probability = deadProbability(relu, width, layers);
    expectWithin(dead / seeds, probability, 4 * Math.sqrt((probability * (1 - probability)) / seeds));
  });
});
