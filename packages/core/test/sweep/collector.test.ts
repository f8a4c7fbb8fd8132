import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Profile } from '../../src/propagation/profile.ts';
import { runTask, tasksOf, type Task } from '../../src/sweep/tasks.ts';
import type { FacetSummary } from '../../src/sweep/facet-collector.ts';
import { SweepCollector } from '../../src/sweep/sweep-collector.ts';
import { parseSweepSpec, type SweepSpec, type SweepSpecInput } from '../../src/sweep/sweep-spec.ts';

/** A sweep and the tasks of it that are done. */
interface Run {
  readonly spec: SweepSpec;
  readonly done: readonly Done[];
}

interface Done {
  readonly task: Task;
  readonly profiles: readonly Profile[];
}

const small: SweepSpecInput = {
  layers: 4,
  width: 5,
  inputs: 6,
  gradientInputs: 3,
  sigmaSq: 'lin:0:1:4',
  seeds: '0..3',
};

function run(input: SweepSpecInput): Run {
  const spec = parseSweepSpec(input);
  return { spec, done: tasksOf(spec).map((task) => ({ task, profiles: runTask(task) })) };
}

function summariesOf({ spec, done }: Run): FacetSummary[] {
  const collector = new SweepCollector(spec);
  for (const { task, profiles } of done) collector.add(task, profiles);
  return collector.summaries();
}

describe('SweepCollector', () => {
  it.each([
    ['of rays', { ...small }],
    ['of dense', { ...small, activation: 'tanh' }],
    ['of spectral', { ...small, activation: 'gelu', inputs: 60 }],
  ])('gives the same summary whatever the order in which the tasks %s of a network end', (_, input) => {
    const { spec, done } = run(input);
    const expected = summariesOf({ spec, done });
    fc.assert(
      fc.property(fc.shuffledSubarray([...done], { minLength: done.length }), (shuffled) => {
        expect(summariesOf({ spec, done: shuffled })).toEqual(expected);
      }),
      { numRuns: 20 },
    );
  });

  it('gives the summaries of several networks in the same order whatever the order in which their tasks end', () => {
    const { spec, done } = run({ ...small, layers: '3,4', activation: 'relu,tanh' });
    expect(summariesOf({ spec, done: done.toReversed() })).toEqual(summariesOf({ spec, done }));
  });

  it('has the median over seeds at every layer and σ², and its status', () => {
    const { spec, done } = run({ ...small, width: 2, layers: 6, quantities: 'h,f,dl_df,dl_dh' });
    const [{ planes, sigmaSq }] = summariesOf({ spec, done });
    expect(planes.map(({ quantity }) => quantity)).toEqual(['h', 'f', 'dl_df', 'dl_dh']);
    for (const plane of planes) {
      expect(plane.sigmaSq).toEqual(sigmaSq);
      expect(plane.layers[0]).toBe(plane.quantity.startsWith('dl') ? 1 : 0);
      plane.layers.forEach((layer, row) => {
        sigmaSq.forEach((value, column) => {
          const seeds = done.flatMap(({ profiles }) =>
            profiles
              .filter((profile) => profile.sigmaSq === value)
              .map(({ statistics }) => statistics[plane.quantity]?.[row]),
          );
          expect(seeds.map((each) => each?.layer)).toEqual([layer, layer, layer, layer]);
          const [, low, high] = seeds.map((each) => each?.log10Std ?? -Infinity).toSorted((a, b) => a - b);
          const median = low === -Infinity ? null : (low + high) / 2;
          expect(plane.log10Std[row][column]).toBe(median);
          expect(plane.status[row][column]).toBe(median === null ? 'dead' : 'ok');
        });
      });
    }
  });

  it('summarises the seeds met so far', () => {
    const { spec, done } = run(small);
    const alone = run({ ...small, seeds: 2 });
    expect(summariesOf({ spec, done: done.filter(({ task }) => task.seed === 2) })).toEqual(summariesOf(alone));
  });

  it('summarises a dense sweep of which some σ² are still missing, without NaN and in words that JSON keeps', () => {
    const { spec, done } = run({ ...small, activation: 'tanh', seeds: 0, sigmaSq: 'lin:0.5:2:4' });
    for (const missing of [0, 1, 3]) {
      const summaries = summariesOf({ spec, done: done.filter((_, i) => i !== missing) });
      expect(JSON.parse(JSON.stringify(summaries))).toEqual(summaries);
      for (const { verdict, planes } of summaries) {
        expect(verdict.join(' ')).not.toMatch(/NaN|undefined|Infinity/);
        for (const { log10Std, status, sigmaSq } of planes) {
          for (const row of [...log10Std, ...status]) expect(row.length).toBe(sigmaSq.length);
        }
      }
    }
  });

  it('has networks, and nothing to show of them, before anything is added', () => {
    const summaries = new SweepCollector(parseSweepSpec({ ...small, layers: '3,4' })).summaries();
    expect(summaries.map(({ network, planes, verdict }) => [network.layers, planes, verdict])).toEqual([
      [3, [], []],
      [4, [], []],
    ]);
  });

  it('takes tasks that come back from a worker as copies, and refuses those of another sweep', () => {
    const { spec, done } = run(small);
    expect(summariesOf({ spec, done: structuredClone(done) })).toEqual(summariesOf({ spec, done }));
    expect(() => summariesOf({ spec, done: run({ ...small, width: 6 }).done })).toThrow(RangeError);
    expect(() => summariesOf({ spec, done: run({ ...small, sigmaSq: 7 }).done })).toThrow(RangeError);
  });

  it('has no plane of a gradient in a network of one layer, which has none', () => {
    const [{ planes }] = summariesOf(run({ ...small, layers: 1 }));
    expect(planes.map(({ quantity }) => quantity)).toEqual(['h']);
  });

  it('carries the facet along: network, σ² and method', () => {
    const { spec, done } = run(small);
    const [{ network, sigmaSq, method }] = summariesOf({ spec, done });
    expect({ network, sigmaSq, method }).toEqual(done[0].task.facet);
  });
});
