import { describe, expect, it } from 'vitest';
import type { ActivationName } from '../../src/activations/activations.ts';
import type { InitializerName } from '../../src/initializers/initializer-name.ts';
import { propagate } from '../../src/propagation/propagate.ts';
import { quantities, type Quantity } from '../../src/propagation/quantity.ts';
import { median } from '../../src/statistics/median.ts';
import { normLaw } from '../../src/theory/finite-width/norm-law.ts';
import { theoryLines } from '../../src/theory/line/theory-line.ts';
import { expectWithin } from '../support/closeness.ts';
import { network } from '../support/networks.ts';

const [width, layers, seeds, sigmaWSq] = [100, 4, 100, 1.5];

const cases: readonly [ActivationName, InitializerName, number, number, number][] = [
  ['relu', 'fixed', 0, 1, 1],
  ['relu', 'kaiming_normal', 0.1, 5, 3],
  ['tanh', 'xavier_normal', 0, 1, 1],
  ['tanh', 'xavier_uniform', 0.05, 5, 3],
  ['sigmoid', 'fixed', 0, 1, 3],
  ['sigmoid', 'kaiming_normal', 0.2, 5, 1],
  ['gelu', 'kaiming_normal', 0, 1, 3],
  ['gelu', 'xavier_normal', 0.1, 5, 1],
  ['erf', 'xavier_uniform', 0, 5, 3],
  ['erf', 'kaiming_normal', 0.05, 1, 1],
];

interface Mean {
  readonly mean: number;
  readonly error: number;
}

function meanOf(values: readonly number[]): Mean {
  const mean = values.reduce((a, b) => a + b) / values.length;
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1);
  return { mean, error: Math.sqrt(variance / values.length) };
}

describe('the theory line of a small network', () => {
  // Seeds 0 … 99 at width 100. Theory is of infinite width: corrections are of the order k/D for signals, as ReLU's variance of means
  // over units, and 5(K − l)/D for gradients (THEORY 2.5), beside four standard errors of the mean.
  it.each(cases)('is the mean of std² and rms² over seeds: %s by %s, σ_b² = %d, D_i = %d, D_o = %d', (...given) => {
    const [activation, initializer, biasSigmaSq, inputWidth, outputWidth] = given;
    const shape = { layers, width, inputWidth, outputWidth, inputs: 80, gradientInputs: 80 };
    const spec = network({ ...shape, activation, initializer, biasSigmaSq });
    const sigmaSq = sigmaWSq / width;
    const [line] = theoryLines(spec, [sigmaSq], quantities);
    const profiles = Array.from(
      { length: seeds },
      (_, seed) => propagate(spec, { seed, sigmaSq: [sigmaSq], quantities })[0],
    );
    for (const quantity of quantities) {
      for (const [i, { layer, log10Std, log10Rms }] of (line.statistics[quantity] ?? []).entries()) {
        const measured = profiles.map(({ statistics }) => statistics[quantity]?.[i]);
        const isGradient = quantity.startsWith('dl');
        const correction = isGradient ? (5 * (layers - layer + 1)) / width : (1 + layer) / width;
        const what = `${quantity} of layer ${layer}`;
        const std = meanOf(measured.map((each) => 10 ** (2 * (each?.log10Std ?? NaN))));
        const expectedStd = 10 ** (2 * (log10Std ?? NaN));
        expectWithin(std.mean, expectedStd, 4 * std.error + correction * expectedStd, `std² of ${what}`);
        const rms = meanOf(measured.map((each) => 10 ** (2 * (each?.rmsLog10 ?? NaN))));
        const expectedRms = 10 ** (2 * (log10Rms ?? NaN));
        expectWithin(rms.mean, expectedRms, 4 * rms.error + correction * expectedRms, `rms² of ${what}`);
        // The test says nothing if errors are not small: those of gradients hold the output's own spread.
        expect(std.error / expectedStd, what).toBeLessThan(isGradient ? 0.3 : 0.04);
      }
    }
  });
});

describe('the theory line of uniform weights on a scalar input', () => {
  // f_0 = w·x is then uniform given x at any width: E[h_1] = ½E|w|E|x| with E|w| = (√3/2)σ, where a normal has √(2/π)σ. So the std of h_1 of
  // ReLU is √(½ − 3/(8π))·σ, and theory, whose preactivations are normal, says √(½ − 1/π²)·σ, as its documentation admits.
  it('is that of normal ones, 2.3 % above what it should be in the first layer', () => {
    const spec = network({ layers: 2, width: 100, activation: 'relu', initializer: 'fixed(distribution=uniform)' });
    const [{ statistics }] = theoryLines(spec, [1], ['h']);
    const line = 10 ** (statistics.h?.[1].log10Std ?? NaN);
    expectWithin(line, Math.sqrt(0.5 - 1 / Math.PI ** 2), 1e-9, 'std of h_1');
    expectWithin(line / Math.sqrt(0.5 - 3 / (8 * Math.PI)), 1.0234, 1e-4, 'that over what it should be');
  });
});

describe('the theory line of a deep network', () => {
  const medianOf = (profiles: ReturnType<typeof propagate>, quantity: Quantity, layer: number): number | null =>
    median(
      profiles.map(({ statistics }) => statistics[quantity]?.find((each) => each.layer === layer)?.log10Std ?? null),
    );

  // Means are ruled by rare seeds there. In the chaotic phase gradients grow by more than 10^2 over the 30 layers.
  it('is where the medians of log10 std are: tanh of width 100 at σ_w² = 4, σ_b² = 0.05, K = 30', () => {
    const shape = { layers: 30, width: 100, inputs: 60, gradientInputs: 60 };
    const spec = network({ ...shape, activation: 'tanh', biasSigmaSq: 0.05 });
    const [{ statistics }] = theoryLines(spec, [0.04], quantities);
    const profiles = Array.from({ length: 24 }, (_, seed) => propagate(spec, { seed, sigmaSq: [0.04], quantities })[0]);
    for (const layer of [5, 15, 29]) {
      expectWithin(medianOf(profiles, 'h', layer), statistics.h?.[layer].log10Std ?? NaN, 0.02, `h of layer ${layer}`);
      expectWithin(medianOf(profiles, 'f', layer), statistics.f?.[layer].log10Std ?? NaN, 0.03, `f of layer ${layer}`);
    }
    const growth = (statistics.dl_df?.[0].log10Std ?? NaN) - (statistics.dl_df?.[28].log10Std ?? NaN);
    expect(growth).toBeGreaterThan(2);
    const measured = profiles.map((profile) => {
      const of = profile.statistics.dl_df ?? [];
      return (of[0].log10Std ?? NaN) - (of[28].log10Std ?? NaN);
    });
    // A layer's factor is off by about 1/D at most in the typical network: 28 of them are 0.1 in log10.
    expectWithin(median(measured), growth, 0.15, 'growth of gradients');
  });

  // THEORY 2.7: the median sinks below the line as layers go by, by the law of ln ‖h‖² about μ/2 a layer: −0.0319/2 at D = 80, twice that at 40.
  it('lies above typical ReLU networks by as much as the law of norms says', () => {
    const spec = network({ layers: 120, width: 40, inputs: 60, gradientInputs: 1 });
    const [{ statistics }] = theoryLines(spec, [0.05], ['h']);
    const profiles = Array.from(
      { length: 200 },
      (_, seed) => propagate(spec, { seed, sigmaSq: [0.05], quantities: ['h'], method: 'rays' })[0],
    );
    const { mean, variance } = normLaw({ negative: 0, positive: 1 }, 40, 0.05) ?? { mean: NaN, variance: NaN };
    for (const [from, to] of [
      [40, 119],
      [80, 119],
    ]) {
      const sinks = profiles.map(({ statistics: { h = [] } }) => (h[to].log10Std ?? NaN) - (h[from].log10Std ?? NaN));
      const line = (statistics.h?.[to].log10Std ?? NaN) - (statistics.h?.[from].log10Std ?? NaN);
      expectWithin(line, 0, 1e-12);
      const error = Math.sqrt(((to - from) * variance) / 200) / 2 / Math.LN10;
      // Both rays are nearly one there, and their std goes as their norm; 3 % for what they still differ by.
      const expected = ((to - from) * mean) / 2 / Math.LN10;
      expectWithin(meanOf(sinks).mean, expected, 4 * error + 0.03 * Math.abs(expected), `layers ${from} to ${to}`);
    }
  });
});
