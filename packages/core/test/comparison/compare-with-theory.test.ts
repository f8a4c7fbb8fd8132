import { describe, expect, it } from 'vitest';
import { compareWithTheory } from '../../src/comparison/compare-with-theory.ts';
import { MeasuredLogs } from '../../src/comparison/measured-logs.ts';
import { theoryColumns, theoryRecordsOf } from '../../src/comparison/theory-records.ts';
import { propagate } from '../../src/propagation/propagate.ts';
import type { NetworkSpec } from '../../src/propagation/network-spec.ts';
import type { Quantity } from '../../src/propagation/quantity.ts';
import { seedBands } from '../../src/theory/finite-width/seed-band.ts';
import { expectWithin } from '../support/closeness.ts';
import { network } from '../support/networks.ts';

const quantities: Quantity[] = ['h', 'dl_df'];

function measure(spec: NetworkSpec, sigmaSq: number[], seeds: number): MeasuredLogs {
  const measured = new MeasuredLogs();
  for (let seed = 0; seed < seeds; seed++) {
    for (const profile of propagate(spec, { seed, sigmaSq, quantities })) measured.add(profile);
  }
  return measured;
}

/** All standard errors of a comparison, but of the input. */
function errorsOf(spec: NetworkSpec, sigmaSq: number, seeds: number): number[] {
  const measured = measure(spec, [sigmaSq], seeds);
  const [{ statistics }] = compareWithTheory(spec, measured, { sigmaSq: [sigmaSq], quantities });
  return quantities.flatMap((quantity) =>
    (statistics[quantity] ?? []).flatMap(({ standardErrors }) => (standardErrors === null ? [] : [standardErrors])),
  );
}

describe('a comparison with theory', () => {
  it('lies off by standard errors that are standard: over seeds their mean is 0 and their deviation 1, by the band of ReLU', () => {
    const spec = network({ layers: 12, width: 30, inputs: 1000, gradientInputs: 1000 });
    const sigmaSq = [2 / 30];
    const bands = seedBands(spec, { sigmaSq, quantities, chains: 10_000 });
    const all = Array.from({ length: 200 }, (_, seed) => {
      const measured = new MeasuredLogs();
      for (const profile of propagate(spec, { seed, sigmaSq, quantities })) measured.add(profile);
      const [{ statistics }] = compareWithTheory(spec, measured, { sigmaSq, quantities, bands });
      return quantities.map((quantity) => (statistics[quantity] ?? []).map(({ standardErrors }) => standardErrors));
    });
    for (const [i, quantity] of quantities.entries()) {
      for (let row = quantity === 'h' ? 1 : 0; row < 11; row++) {
        const errors = all.map((ofSeed) => ofSeed[i][row] ?? NaN);
        const mean = errors.reduce((sum, error) => sum + error, 0) / errors.length;
        const deviation = Math.sqrt(errors.reduce((sum, error) => sum + (error - mean) ** 2, 0) / errors.length);
        // Of 200 normal numbers: 0 ± 0.07 and 1 ± 0.05.
        expectWithin(mean, 0, 0.25, `the mean of ${quantity} in row ${row}`);
        expectWithin(deviation, 1, 0.17, `the deviation of ${quantity} in row ${row}`);
      }
    }
  });

  it('lies within a few of the seeds’ own where there is no band, in a wide network of few layers: tanh', () => {
    const spec = network({
      layers: 5,
      width: 200,
      activation: 'tanh',
      biasSigmaSq: 0.05,
      inputs: 500,
      gradientInputs: 500,
    });
    const errors = errorsOf(spec, 1.5 / 200, 16);
    expect(errors).toHaveLength(4 + 4);
    // Gradients carry f_K, one normal number for each seed, so that the mean of their logs lies 0.28 below the line at any width; means of
    // squares do not.
    expect(Math.max(...errors.map(Math.abs))).toBeLessThan(3);
  });

  it('says on what it stands: the band, the seeds from four on, or nothing', () => {
    const spec = network({ layers: 4, activation: 'tanh' });
    const at = (seeds: number): unknown =>
      compareWithTheory(spec, measure(spec, [0.1], seeds), { sigmaSq: [0.1], quantities })[0].basis;
    expect([at(1), at(3), at(4)]).toEqual([null, null, 'seeds']);
    const relu = network({ layers: 4 });
    const bands = seedBands(relu, { sigmaSq: [0.1], quantities, chains: 20 });
    expect(compareWithTheory(relu, measure(relu, [0.1], 1), { sigmaSq: [0.1], quantities, bands })[0].basis).toBe(
      'band',
    );
  });

  it('tells no errors of the input, which is what it is by the data', () => {
    const spec = network({ layers: 3, activation: 'tanh' });
    const [{ statistics }] = compareWithTheory(spec, measure(spec, [0.1], 5), { sigmaSq: [0.1], quantities });
    expect(statistics.h?.[0]).toMatchObject({ log10Line: 0, standardErrors: null });
  });

  it('has no figures where every seed is dead, and no NaN anywhere', () => {
    const spec = network({ layers: 6, width: 1 });
    const bands = seedBands(spec, { sigmaSq: [1], quantities, chains: 200 });
    const [comparison] = compareWithTheory(spec, measure(spec, [1], 1), { sigmaSq: [1], quantities, bands });
    const records = theoryRecordsOf(spec, comparison);
    expect(records.map(({ layer, quantity }) => `${quantity} ${layer}`)).toEqual([
      ...[0, 1, 2, 3, 4, 5].map((layer) => `h ${layer}`),
      ...[1, 2, 3, 4, 5].map((layer) => `dl_df ${layer}`),
    ]);
    for (const record of records) {
      expect(Object.keys(record)).toEqual(theoryColumns);
      for (const value of Object.values(record))
        if (typeof value === 'number') expect(Number.isFinite(value)).toBe(true);
    }
  });

  it('follows σ² in the order given', () => {
    const spec = network({ layers: 3 });
    const sigmaSq = [0.5, 0.1];
    const comparisons = compareWithTheory(spec, measure(spec, sigmaSq, 1), { sigmaSq, quantities });
    expect(comparisons.map((comparison) => comparison.sigmaSq)).toEqual(sigmaSq);
    expect(theoryRecordsOf(spec, comparisons[0])[1].sigma_w_sq).toBe(0.5 * spec.width);
  });
});
