import {
  facetsOf,
  layersOf,
  parseSweepSpec,
  recordsOf,
  runTask,
  tasksOf,
  type LayerRecord,
  type SweepSpec,
} from '@initscope/core';
import { describe, expect, it } from 'vitest';
import { where } from '../support/where.ts';
import { assertFitsNpz } from '../../src/formats/npz/assert-fits-npz.ts';
import { UsageError } from '../../src/usage-error.ts';
import { emptyFolder } from '../support/initscope.ts';
import { fileOf } from './files.ts';
import { hasNumpy, python } from './numpy.ts';

/** All there is in a file, but for arrays of numbers by their shapes, NaN as null, and arrays of codes with the names. */
const read = `
import json, sys, numpy
file = numpy.load(sys.argv[1], allow_pickle=False)
clean = lambda x: None if x != x else x
print(json.dumps({name: {"type": file[name].dtype.str, "shape": list(file[name].shape), "values": [clean(x) for x in file[name].ravel().tolist()]} for name in file.files}))
`;

interface Found {
  readonly type: string;
  readonly shape: readonly number[];
  readonly values: readonly unknown[];
}

function sweepOf(spec: SweepSpec): LayerRecord[] {
  return tasksOf(spec).flatMap((task) => runTask(task).flatMap((profile) => recordsOf(task.facet.network, profile)));
}

async function numpyReads(spec: SweepSpec): Promise<Readonly<Record<string, Found>>> {
  const path = await fileOf(await emptyFolder(), 'npz', spec, sweepOf(spec));
  return python(read, path) as Record<string, Found>;
}

const one = parseSweepSpec({
  layers: 6,
  width: 4,
  sigmaSq: '1e-200,0.5,1e200',
  seeds: '0,3,4294967295',
  inputs: 20,
  gradientInputs: 5,
});
const several = parseSweepSpec({
  layers: 3,
  width: '2,4',
  activation: 'relu,tanh',
  sigmaSq: '1/fan_in,2/fan_in',
  seeds: '0..1',
  inputs: 20,
  gradientInputs: 5,
});

where(hasNumpy, 'NPZ by NumPy, which python3 does not have', () => {
  describe('an NPZ file of records, by numpy.load without pickle', () => {
    it('has an array [seed, σ², layer] for each quantity and statistic, NaN where float64 cannot hold it', async () => {
      const found = await numpyReads(one);
      const records = sweepOf(one);
      const [{ sigmaSq }] = facetsOf(one);
      for (const quantity of one.quantities) {
        const layers = layersOf(quantity, 6);
        expect(found[`${quantity}_layer`].values).toStrictEqual(layers);
        const ofQuantity = records.filter((record) => record.quantity === quantity);
        // Records come seed by seed, σ² by σ², layer by layer, as C order has them.
        for (const name of ['std', 'log10_std', 'rms_log10', 'mean', 'largest_log10', 'zero_fraction'] as const) {
          expect(found[`${quantity}_${name}`]).toStrictEqual({
            type: '<f8',
            shape: [3, sigmaSq.length, layers.length],
            values: ofQuantity.map((record) => record[name]),
          });
        }
        for (const [name, names] of [
          ['status', 'statuses'],
          ['method', 'methods'],
        ] as const) {
          const codes = found[`${quantity}_${name}`];
          expect([codes.type, codes.shape]).toStrictEqual(['|u1', [3, sigmaSq.length, layers.length]]);
          expect(codes.values.map((code) => found[names].values[Number(code)])).toStrictEqual(
            ofQuantity.map((record) => record[name]),
          );
        }
      }
      // What the test would be worth nothing without.
      expect(new Set(records.map(({ status }) => status))).toContain('overflow');
      expect(new Set(records.map(({ status }) => status))).toContain('underflow');
    });

    it('has its axes, its network, and texts without a shape', async () => {
      const found = await numpyReads(one);
      expect(found['seed']).toStrictEqual({ type: '<u4', shape: [3], values: [0, 3, 4294967295] });
      expect(found['sigma_sq'].values).toStrictEqual([1e-200, 0.5, 1e200]);
      expect(found['sigma_w_sq'].values).toStrictEqual([4e-200, 2, 4e200]);
      expect(found['layers']).toStrictEqual({ type: '<i4', shape: [], values: [6] });
      expect(found['activation'].values).toStrictEqual(['relu']);
      expect([found['schema'].shape, found['schema'].values]).toStrictEqual([[], ['initscope/records@1']]);
      expect(found['version'].values).toStrictEqual(['1.2.3']);
      expect(parseSweepSpec(JSON.parse(String(found['spec'].values[0])))).toStrictEqual(one);
    });

    it('numbers the networks of a sweep of several, and lists them', async () => {
      const found = await numpyReads(several);
      expect(found['networks'].values).toStrictEqual([
        'relu 3x2 fixed bias_sigma_sq=0',
        'tanh 3x2 fixed bias_sigma_sq=0',
        'relu 3x4 fixed bias_sigma_sq=0',
        'tanh 3x4 fixed bias_sigma_sq=0',
      ]);
      expect(found['3/activation'].values).toStrictEqual(['tanh']);
      expect(found['3/sigma_sq'].values).toStrictEqual([0.25, 0.5]);
      expect(found['3/h_std'].shape).toStrictEqual([2, 2, 3]);
      const expected = sweepOf(several).filter(
        ({ activation, width, quantity }) => activation === 'tanh' && width === 4 && quantity === 'h',
      );
      expect(found['3/h_std'].values).toStrictEqual(expected.map(({ std }) => std));
    });
  });
});

describe('assertFitsNpz(spec)', () => {
  const refused = (input: Parameters<typeof parseSweepSpec>[0]): string => {
    try {
      assertFitsNpz(parseSweepSpec(input));
    } catch (error) {
      if (error instanceof UsageError) return error.message;
      throw error;
    }
    return 'fits';
  };

  it('lets through what ZIP can hold', () => {
    expect(refused({})).toBe('fits');
    expect(refused({ seeds: '0..246' })).toBe('fits');
    expect(refused({ layers: '1..2000', quantities: 'h', sigmaSq: 1 })).toBe('fits');
  });

  it('refuses more arrays than ZIP counts, more bytes than it addresses, and a network too large to wait', () => {
    // Of each network 12 arrays for its axes, and 9 for each quantity.
    expect(refused({ layers: '1..3500', sigmaSq: 1 })).toMatch(
      /^--format: given "npz", which would take 105006 arrays, but allowed: 65535; .*parquet/,
    );
    // 99 cells of 50 bytes for each σ² and seed, of 41 σ².
    expect(refused({ width: '1..10', seeds: '0..3999' })).toMatch(/take 8\.1 GB, but allowed: 4\.3 GB;/);
    expect(refused({ seeds: '0..14999' })).toMatch(/take 3\.0 GB for one network, but allowed: 2\.1 GB;/);
  });
});
