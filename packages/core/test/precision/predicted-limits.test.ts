import { describe, expect, it } from 'vitest';
import { expectedLargestLog10 } from '../../src/precision/expected-largest.ts';
import { largestOfNormals } from '../../src/precision/largest-of-normals.ts';
import { precisionLimits } from '../../src/precision/precision-limits.ts';
import { predictedCourse, predictedLimits } from '../../src/precision/predicted-limits.ts';
import type { NetworkSpec } from '../../src/propagation/network-spec.ts';
import { propagate } from '../../src/propagation/propagate.ts';
import { quantities } from '../../src/propagation/quantity.ts';
import { courseInProfile } from '../../src/courses/course.ts';
import { expectWithin } from '../support/closeness.ts';
import { network } from '../support/networks.ts';

describe('largestOfNormals', () => {
  // Python 3: statistics.NormalDist().inv_cdf((1 + 2**(-1/n)) / 2)
  it.each([
    [1, 0.6744897501960817],
    [2, 1.051795860165225],
    [160, 2.8535920998056192],
    [1000, 3.3923704054634287],
    [1_000_000, 4.963273980030693],
  ])('of %d is the median of the largest |z|', (count, expected) => {
    expectWithin(largestOfNormals(count), expected, 1e-8);
  });
});

const notebook = network({ layers: 50, width: 80, inputs: 1000, gradientInputs: 100 });

describe('predictedLimits', () => {
  const cases: readonly (readonly [Partial<NetworkSpec>, number])[] = [
    [{}, 1],
    [{}, 0.1],
    [{}, 0.001],
    [{ activation: 'linear' }, 0.3],
    [{ width: 300 }, 0.1],
    [{ inputWidth: 20 }, 0.5],
    [{ activation: 'tanh' }, 0.001],
    [{ activation: 'gelu' }, 0.5],
    [{ biasSigmaSq: 0.1 }, 0.3],
  ];

  it.each(cases)(
    'names the layers at which networks of %j lose their signals at σ² = %d, within 3',
    (given, sigmaSq) => {
      const spec = { ...notebook, ...given };
      const predictions = new Map(quantities.map((quantity) => [quantity, predictedLimits(spec, sigmaSq, quantity)]));
      let compared = 0;
      for (const seed of [0, 1, 2]) {
        const [profile] = propagate(spec, { seed, sigmaSq: [sigmaSq], quantities });
        for (const quantity of quantities) {
          const measured = precisionLimits(courseInProfile(profile, quantity));
          for (const what of ['values', 'squares'] as const) {
            measured[what].forEach(({ lost, format }, i) => {
              const predicted = predictions.get(quantity)?.[what][i].lost;
              // The course may end between the two.
              if (lost === null || predicted === null || predicted === undefined) return;
              compared++;
              expect(predicted.kind).toBe(lost.kind);
              expectWithin(predicted.layer, lost.layer, 3, `${quantity} ${what} in ${format}`);
            });
          }
        }
      }
      expect(compared).toBeGreaterThan(20);
    },
  );

  it('names the layer to 5 where gradients of a saturated network creep up', () => {
    const spec: NetworkSpec = { ...notebook, activation: 'tanh', biasSigmaSq: 0.05 };
    const predicted = predictedLimits(spec, 0.3, 'dl_df').values[0].lost;
    for (const seed of [0, 1, 2]) {
      const [profile] = propagate(spec, { seed, sigmaSq: [0.3], quantities: ['dl_df'] });
      const lost = precisionLimits(courseInProfile(profile, 'dl_df')).values[0].lost;
      expect(lost?.kind).toBe('overflow');
      expectWithin(predicted?.layer, lost?.layer ?? NaN, 5);
    }
  });

  it('loses nothing where signals are bounded', () => {
    const { values } = predictedLimits({ ...notebook, activation: 'tanh' }, 1, 'h');
    expect(values.map(({ lost }) => lost)).toEqual([null, null, null, null]);
  });
});

describe('predictedCourse', () => {
  it('passes the layers as the measured one does, and is finite beyond float64', () => {
    const deep = { ...notebook, layers: 1500 };
    const [profile] = propagate({ ...notebook, layers: 4 }, { seed: 0, sigmaSq: [1], quantities });
    for (const quantity of quantities) {
      const short = predictedCourse({ ...notebook, layers: 4 }, 1, quantity);
      expect(short.layers).toEqual(courseInProfile(profile, quantity).layers);
      const { largestLog10, log10Rms } = predictedCourse(deep, 1, quantity);
      for (const log of [...largestLog10, ...(log10Rms ?? [])]) expect(Number.isFinite(log)).toBe(true);
    }
    expect(predictedCourse(deep, 1, 'h').largestLog10.at(-1)).toBeGreaterThan(1000);
  });

  it('is dead at σ² = 0', () => {
    expect(predictedCourse(notebook, 0, 'h').largestLog10.every((log) => log === null)).toBe(true);
    expect(predictedCourse(notebook, 0, 'dl_df').largestLog10.every((log) => log === null)).toBe(true);
  });
});

describe('expectedLargestLog10', () => {
  it('bounds the hidden units of a bounded activation', () => {
    const spec: NetworkSpec = { ...notebook, activation: 'tanh' };
    expectWithin(expectedLargestLog10(spec, 'h', { rmsLog10: 0, preactivationLog10: 500 }), 0, 1e-12);
  });

  it('scales with a ReLU network beyond float64', () => {
    const at = (log10: number): number =>
      expectedLargestLog10(notebook, 'h', { rmsLog10: log10, preactivationLog10: log10 }) - log10;
    expectWithin(at(500), at(0), 1e-9);
    expectWithin(at(-500), at(0), 1e-9);
  });
});
