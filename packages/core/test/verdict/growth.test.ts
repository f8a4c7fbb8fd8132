import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { propagate } from '../../src/propagation/propagate.ts';
import { normLaw } from '../../src/theory/finite-width/norm-law.ts';
import { courseInProfile } from '../../src/courses/course.ts';
import { growthOf, growthPerLayer } from '../../src/verdict/growth.ts';
import { expectClose, expectWithin } from '../support/closeness.ts';
import { network } from '../support/networks.ts';

describe('growthPerLayer', () => {
  it('is the slope of a line, whatever layers of it are dead', () => {
    const alive = fc.array(fc.boolean(), { minLength: 2, maxLength: 30 });
    fc.assert(
      fc.property(
        fc.double({ min: -3, max: 3, noNaN: true }),
        fc.double({ min: -300, max: 300, noNaN: true }),
        alive,
        (slope, start, lives) => {
          const log10Std = lives.map((isAlive, layer) => (isAlive ? start + slope * layer : null));
          const growth = growthPerLayer({ log10Std });
          if (lives.filter(Boolean).length < 2) expect(growth).toBeNull();
          else expectWithin(growth, slope, 1e-11);
        },
      ),
    );
  });

  it('is the mean step from the first layer to the last', () => {
    expectWithin(growthPerLayer({ log10Std: [0, 1, 0, 3] }), 1, 1e-15);
  });

  it('is null of fewer than two layers alive', () => {
    expect(growthPerLayer({ log10Std: [] })).toBeNull();
    expect(growthPerLayer({ log10Std: [1] })).toBeNull();
    expect(growthPerLayer({ log10Std: [null, 1, null] })).toBeNull();
  });
});

describe('growthOf', () => {
  // SciPy 1.17.1: scipy.stats.t.interval(0.95, 2, loc=1, scale=scipy.stats.sem([1, -1, 3])), the steps' mean and standard error.
  it("has Student's interval of the steps' mean", () => {
    const growth = growthOf({ log10Std: [0, 1, 0, 3] });
    expect(growth?.steps).toBe(3);
    expectClose(growth?.low, -3.9682754235006605, 1e-12);
    expectClose(growth?.high, 5.9682754235006605, 1e-12);
  });

  it('says what a layer multiplies by', () => {
    const growth = growthOf({ log10Std: [0, 1, 0, 3] });
    expectClose(growth?.factor, 10, 1e-14);
    expectClose(growth?.factorLow, 10 ** -3.9682754235006605, 1e-11);
    expectClose(growth?.factorHigh, 10 ** 5.9682754235006605, 1e-11);
  });

  it('has no interval of a single step', () => {
    expect(growthOf({ log10Std: [0, 2] })).toMatchObject({
      decades: 2,
      low: null,
      high: null,
      factorLow: null,
      steps: 1,
    });
  });

  it('has no factor where float64 cannot hold it', () => {
    expect(growthOf({ log10Std: [0, 301] })).toMatchObject({ decades: 301, factor: null });
    expect(growthOf({ log10Std: [0, -301] })).toMatchObject({ decades: -301, factor: null });
  });

  it('takes a step over dead layers as several', () => {
    const whole = growthOf({ log10Std: [0, 1, 2, 3, 4] });
    const gap = growthOf({ log10Std: [0, 1, null, 3, 4] });
    expect(gap?.decades).toBe(whole?.decades);
    expect(gap?.steps).toBe(3);
  });

  // normLaw's μ, in decades of std: 200 draws of a 95 % interval cover it 190 ± 6 times, two standard deviations.
  it.each([
    [50, 80, 'h'],
    [50, 80, 'dl_df'],
    [20, 40, 'h'],
    [20, 40, 'dl_df'],
  ] as const)(
    'covers the truth in 90 to 99 %% of 200 ReLU networks of %d layers of %d units, by %s',
    (layers, width, quantity) => {
      const spec = network({ layers, width, inputs: 60, gradientInputs: 20 });
      const sigmaSq = 2 / width;
      const truth = ((normLaw({ negative: 0, positive: 1 }, width, sigmaSq)?.mean ?? NaN) / 2) * Math.LOG10E;
      let covered = 0;
      for (let seed = 0; seed < 200; seed++) {
        const [profile] = propagate(spec, { seed, sigmaSq: [sigmaSq], quantities: [quantity] });
        const growth = growthOf(courseInProfile(profile, quantity));
        if ((growth?.low ?? Infinity) <= truth && truth <= (growth?.high ?? -Infinity)) covered++;
      }
      expect(covered).toBeGreaterThanOrEqual(180);
      expect(covered).toBeLessThanOrEqual(198);
    },
  );
});
