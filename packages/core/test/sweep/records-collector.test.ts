import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { quantities } from '../../src/propagation/quantity.ts';
import { facetsOf } from '../../src/sweep/grid.ts';
import type { FacetSummary } from '../../src/sweep/facet-collector.ts';
import { RecordsCollector } from '../../src/sweep/records-collector.ts';
import { recordsOf, type LayerRecord } from '../../src/sweep/records.ts';
import { SweepCollector } from '../../src/sweep/sweep-collector.ts';
import { parseSweepSpec, type SweepSpec, type SweepSpecInput } from '../../src/sweep/sweep-spec.ts';
import { runTask, tasksOf } from '../../src/sweep/tasks.ts';

interface Run {
  readonly summaries: FacetSummary[];
  readonly records: LayerRecord[];
}

function run(spec: SweepSpec): Run {
  const collector = new SweepCollector(spec);
  const records: LayerRecord[] = [];
  for (const task of tasksOf(spec)) {
    const profiles = runTask(task);
    collector.add(task, profiles);
    for (const profile of profiles) records.push(...recordsOf(task.facet.network, profile));
  }
  return { summaries: collector.summaries(), records };
}

function collected(...parts: readonly (readonly LayerRecord[])[]): RecordsCollector {
  const collector = new RecordsCollector();
  for (const part of parts) collector.add(part);
  return collector;
}

/** What records keep: largest values to six digits, and the method that gave them. */
function asKept({ network, sigmaSq, planes }: FacetSummary): unknown {
  return {
    network,
    sigmaSq,
    planes: planes.map(({ quantity, layers, log10Std, status, sigmaSq: columns }) => {
      return { quantity, layers, log10Std, status, columns };
    }),
  };
}

const some = <Value>(...values: readonly Value[]): fc.Arbitrary<Value[]> =>
  fc.shuffledSubarray([...values], { minLength: 1, maxLength: 2 });
const specs = fc
  .record({
    layers: some(1, 2, 5),
    width: some(1, 3, 6),
    inputWidth: fc.constantFrom(1, 2),
    inputs: fc.constantFrom(3, 60),
    gradientInputs: fc.constantFrom(2, 50),
    activation: some('relu', 'tanh', 'leaky_relu(0.2)', 'gelu'),
    initializer: some('fixed', 'kaiming_normal', 'torch_linear', 'orthogonal', 'xavier_uniform(gain=tanh)'),
    sigmaSq: some<number | string>(0, 0.5, '2/fan_in', '1/fan_in', 1e200, 1e-9, 'lin:0.3:0.9:3'),
    biasSigmaSq: fc.constantFrom(undefined, '0', '0.1', '0,0.05'),
    seeds: fc.constantFrom('0', '0..2', '7,3'),
    dataSeed: fc.constantFrom('auto', 0, 2 ** 32 - 1),
    quantities: some(...quantities),
  })
  .map((input) => parseSweepSpec(input));

describe('RecordsCollector', () => {
  it('gives of records alone the networks and planes that the sweep itself gave', () => {
    fc.assert(
      fc.property(specs, (spec) => {
        const { summaries: all, records } = run(spec);
        // Of a network of one layer whose gradients alone are measured there is no record.
        const summaries = all.filter(({ planes }) => planes.length > 0);
        const result = collected(records).result();
        expect(result.map(asKept)).toEqual(summaries.map(asKept));
        result.forEach(({ planes }, i) => {
          planes.forEach(({ largestLog10 }, j) => {
            largestLog10.forEach((row, k) => {
              row.forEach((value, column) => {
                const exact = summaries[i].planes[j].largestLog10[k][column];
                if (value === null || exact === null) expect(value).toBe(exact);
                // Six significant digits of each of two values, of which this is the mean.
                else expect(Math.abs(value - exact)).toBeLessThanOrEqual(5e-6 * Math.max(1, Math.abs(exact)) + 1e-5);
              });
            });
          });
        });
      }),
      { numRuns: 60 },
    );
  });

  it('gives the same whatever the order of the records, in whatever pieces, some of them twice', () => {
    const { records, summaries } = run(
      parseSweepSpec({ layers: '2,4', width: '3,5', inputs: 5, gradientInputs: 4, sigmaSq: '0.5,2', seeds: '0..4' }),
    );
    const expected = collected(records).result();
    expect(expected.map(({ verdict }) => verdict)).toEqual(summaries.map(({ verdict }) => verdict));
    fc.assert(
      fc.property(
        fc.shuffledSubarray(records, { minLength: records.length }),
        fc.nat(records.length),
        (shuffled, at) => {
          const collector = collected(shuffled.slice(0, at), shuffled.slice(at), shuffled.slice(0, 50));
          expect(collector.result()).toEqual(expected);
          expect(collector.spec()).not.toBeNull();
        },
      ),
      { numRuns: 20 },
    );
  });

  it('says spectral of a network of which any record is, and otherwise what all say', () => {
    const methodsOf = (input: SweepSpecInput): string[] =>
      collected(run(parseSweepSpec({ layers: 40, width: 30, seeds: 0, gradientInputs: 60, ...input })).records)
        .result()
        .map(({ method }) => method);
    // So far beyond its critical σ² tanh folds the input until nodes no longer tell all of it.
    const chaotic = { activation: 'tanh', inputs: 100, sigmaSq: '0.03,0.1' };
    expect(
      run(parseSweepSpec({ layers: 40, width: 30, seeds: 0, ...chaotic })).records.map(({ method }) => method),
    ).toContain('dense');
    expect(methodsOf(chaotic)).toEqual(['spectral']);
    expect(methodsOf({ ...chaotic, method: 'dense', layers: 3 })).toEqual(['dense']);
    expect(methodsOf({ activation: 'relu,tanh', sigmaSq: 0.02, layers: 3 })).toEqual(['rays', 'spectral']);
  });

  it('knows which seeds and quantities there were', () => {
    const { records } = run(
      parseSweepSpec({ layers: 3, width: 2, inputs: 3, sigmaSq: 1, seeds: '9,2,4', quantities: 'dl_dh,f' }),
    );
    const collector = collected(records.toReversed());
    expect(collector.seeds()).toEqual([2, 4, 9]);
    expect(collector.quantities()).toEqual(['f', 'dl_dh']);
  });

  it('has nothing of no records', () => {
    const collector = collected([]);
    expect([collector.result(), collector.seeds(), collector.quantities(), collector.spec()]).toEqual([
      [],
      [],
      [],
      null,
    ]);
  });

  it('leaves out a σ² of which layers are missing, rather than calling them dead', () => {
    const { records } = run(
      parseSweepSpec({ layers: 4, width: 3, inputs: 3, gradientInputs: 3, sigmaSq: '1,2', seeds: 0 }),
    );
    const torn = records.slice(0, -2);
    const [{ sigmaSq, planes }] = collected(torn).result();
    expect(sigmaSq).toEqual([1, 2]);
    expect(planes.map((plane) => [plane.quantity, plane.sigmaSq])).toEqual([
      ['h', [1, 2]],
      ['dl_df', [1]],
    ]);
    expect(planes.flatMap(({ status }) => status.flat())).not.toContain('dead');
  });

  it('refuses results that contradict each other', () => {
    const { records } = run(parseSweepSpec({ layers: 3, width: 2, inputs: 3, sigmaSq: 1, seeds: 5 }));
    const other = records.map((record) => ({ ...record, log10_std: (record.log10_std ?? 0) + 1e-12 }));
    expect(() => collected(records, other.slice(1, 2)).result()).toThrow(
      'two figures of h differ at layer 1, σ² = 1, seed 5: they are of different sweeps',
    );
  });

  it.each<[Partial<Record<keyof LayerRecord, unknown>>, string]>([
    [{ activation: 'swish' }, 'a record has activation = "swish", which no network has'],
    [{ initializer: 'he' }, 'a record has initializer = "he", which no network has'],
    [{ layers: 0 }, 'a record has layers = 0, which no network has'],
    [{ width: 2.5 }, 'a record has width = 2.5, which no network has'],
    [{ bias_sigma_sq: -1 }, 'a record has bias_sigma_sq = -1, which no network has'],
    [{ inputs: undefined }, 'a record has inputs = nothing, which no network has'],
    [{ quantity: 'g' }, 'a record of 3 layers, g has quantity = "g", which none has'],
    [{ layer: 3 }, 'a record of 3 layers, h has layer = 3, which none has'],
    [{ layer: 0, quantity: 'dl_df' }, 'a record of 3 layers, dl_df has layer = 0, which none has'],
    [{ data_seed: -1 }, 'a record has data_seed = -1, which no network has'],
    [{ data_seed: 2 ** 32 }, 'a record has data_seed = 4294967296, which no network has'],
    [{ seed: -1 }, 'has seed = -1'],
    [{ seed: 2 ** 32 }, 'has seed = 4294967296'],
    [{ sigma_sq: -1 }, 'has sigma_sq = -1'],
    [{ log10_std: NaN }, 'has log10_std = null'],
    [{ largest_log10: Infinity }, 'has largest_log10 = null'],
    [{ method: 'auto' }, 'has method = "auto"'],
  ])('refuses a record that no sweep has, in one sentence: %j', (wrong, sentence) => {
    const { records } = run(parseSweepSpec({ layers: 3, width: 2, inputs: 3, sigmaSq: 1, seeds: 5 }));
    const damaged = { ...records[1], ...wrong } as LayerRecord;
    expect(() => collected(records.slice(0, 1), [damaged])).toThrow(sentence);
  });
});

describe('the spec of records', () => {
  const sameGrid = (spec: SweepSpec | null, original: SweepSpec): void => {
    if (spec === null) expect.fail('records of one sweep have no spec');
    const asSet = (each: SweepSpec): string[] =>
      facetsOf(each)
        .map(({ network, sigmaSq }) => JSON.stringify([network, sigmaSq]))
        .toSorted();
    expect(asSet(spec)).toEqual(asSet(original));
    expect(spec.seeds).toEqual(original.seeds);
  };

  it('is one that has the same networks, axes, seeds and quantities', () => {
    fc.assert(
      fc.property(specs, (spec) => {
        const { records } = run(spec);
        // Networks of one layer have no gradients: a sweep that measures nothing else leaves nothing of them.
        if (
          facetsOf(spec).some(({ network }) => network.layers === 1) &&
          spec.quantities.every((q) => q.startsWith('dl'))
        )
          return;
        const found = collected(records).spec();
        sameGrid(found, spec);
        if (spec.layers.some((layers) => layers > 1)) expect(found?.quantities).toEqual(spec.quantities);
      }),
      { numRuns: 60 },
    );
  });

  it.each<[SweepSpecInput, SweepSpecInput]>([
    [{ width: '4,8', sigmaSq: '1/fan_in,2/fan_in,4/fan_in' }, { sigmaSq: ['1/fan_in', '2/fan_in', '4/fan_in'] }],
    [
      { width: '4,8', initializer: 'torch_linear,orthogonal' },
      { sigmaSq: ['auto'], biasSigmaSq: ['auto'] },
    ],
    [{ width: '4,8', sigmaSq: '0.1,2/fan_in' }, { sigmaSq: ['2/fan_in', 0.1] }],
    [{ sigmaSq: '2/fan_in' }, { sigmaSq: [0.5] }],
    [{ activation: 'tanh', inputs: 60, method: 'dense' }, { method: 'dense' }],
    [{ activation: 'tanh', inputs: 60 }, { method: 'auto' }],
  ])('says σ², biases and method in the simplest terms: %j is %j', (input, expected) => {
    const spec = parseSweepSpec({ layers: 2, width: 4, inputs: 3, gradientInputs: 3, seeds: 0, ...input });
    const found = collected(run(spec).records).spec();
    expect(found).toMatchObject({
      ...expected,
      ...('sigmaSq' in expected ? { sigmaSq: expect.any(Array) as unknown } : {}),
    });
    if (expected.sigmaSq !== undefined)
      expect(found?.sigmaSq.map(String).toSorted()).toEqual([expected.sigmaSq].flat().map(String).toSorted());
  });

  it('is none if records are missing, or of sweeps that make no grid together', () => {
    const small = { layers: 3, width: 4, inputs: 3, gradientInputs: 3, sigmaSq: '1,2', seeds: '0,1' };
    const { records } = run(parseSweepSpec(small));
    expect(collected(records).spec()).not.toBeNull();
    expect(collected(records.slice(1)).spec()).toBeNull();
    expect(collected(records.filter(({ seed, sigma_sq }) => seed === 0 || sigma_sq === 1)).spec()).toBeNull();
    const wider = run(parseSweepSpec({ ...small, width: 5, layers: 4 })).records;
    expect(collected(records, wider).spec()).toBeNull();
    expect(collected(records, wider).result()).toHaveLength(2);
    const others = run(parseSweepSpec({ ...small, width: 5, inputs: 9 })).records;
    const onOwnData = run(parseSweepSpec({ ...small, dataSeed: 5 })).records;
    expect(collected(onOwnData).spec()).toMatchObject({ dataSeed: 5 });
    expect(collected(records, onOwnData).spec()).toBeNull();
    expect(
      collected(onOwnData, records)
        .result()
        .map(({ network }) => network.dataSeed),
    ).toEqual([undefined, 5]);
    expect(collected(records, others).spec()).toBeNull();
  });
});

describe('a million records', () => {
  it('are gathered within seconds', () => {
    // 25 σ² × 50 seeds × 400 layers of h and of dl_df.
    const spec = parseSweepSpec({ layers: 400, width: 80, sigmaSq: 'log:1e-3:1:25', seeds: '0..49' });
    const [{ sigmaSq }] = facetsOf(spec);
    const [first] = run(parseSweepSpec({ ...spec, seeds: 0, sigmaSq: 1 })).records;
    const collector = new RecordsCollector();
    let added = 0;
    // Of this process alone: others may keep the machine busy.
    const start = process.cpuUsage();
    for (let seed = 0; seed < 50; seed++) {
      for (const variance of sigmaSq) {
        const rows: LayerRecord[] = [];
        for (const quantity of ['h', 'dl_df'] as const) {
          for (let layer = quantity === 'h' ? 0 : 1; layer < 400; layer++) {
            rows.push({
              ...first,
              seed,
              sigma_sq: variance,
              quantity,
              layer,
              log10_std: seed * layer * 1e-3,
              largest_log10: -layer,
            });
          }
        }
        collector.add(rows);
        added += rows.length;
      }
    }
    const [{ planes }] = collector.result();
    const { user, system } = process.cpuUsage(start);
    expect(added).toBe(998_750);
    // The median of 0 … 49 is 24.5.
    expect(planes[0].log10Std[100][7]).toBeCloseTo(24.5 * 100 * 1e-3, 12);
    expect(planes[1].largestLog10[100][7]).toBe(-101);
    expect((user + system) / 1e6).toBeLessThan(20);
  });
});
