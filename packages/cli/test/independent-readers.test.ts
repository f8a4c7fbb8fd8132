import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseSweepSpec, quantities, recordColumns, tasksOf, type LayerRecord } from '@initscope/core';
import { csvParse } from 'd3-dsv';
import { beforeAll, describe, expect, it } from 'vitest';
import { duckdb } from './formats/duckdb.ts';
import { hasNumpy, python } from './formats/numpy.ts';
import { computed } from './support/computed.ts';
import { where } from './support/where.ts';
import { emptyFolder, initscope } from './support/initscope.ts';

/** Networks of both kinds that float64 cannot hold, of one that dies, and a name with commas in it. */
const flags = {
  layers: '12',
  width: '2,3',
  activation: 'relu,leaky_relu(0.2)',
  initializer: 'variance_scaling(scale=2,mode=fan_avg,distribution=uniform)',
  sigmaSq: '1e-60,2/fan_in,1e60',
  seeds: '0,7,4294967295',
  inputs: '20',
  gradientInputs: '5',
  quantities: 'h,f,dl_df,dl_dh',
};
const spec = parseSweepSpec(flags);

const args = [
  'sweep',
  ...Object.entries(flags).map(
    ([field, text]) => `--${field.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}=${text}`,
  ),
  '--jobs',
  '2',
];

let folder: string;
let expected: readonly LayerRecord[];

beforeAll(async () => {
  folder = await emptyFolder();
  expected = computed(tasksOf(spec));
  for (const format of ['parquet', 'npz', 'csv', 'ndjson']) {
    const { code, stderr } = await initscope([...args, '-o', `x.${format}`], { cwd: folder });
    if (code !== 0) throw new Error(stderr);
  }
}, 120_000);

describe('the sweep of which files are read', () => {
  it('has stds that float64 cannot hold, that are zero, and that are neither', () => {
    expect(new Set(expected.map(({ status }) => status))).toEqual(new Set(['ok', 'dead', 'underflow', 'overflow']));
  });
});

describe('a Parquet file that `initscope sweep` wrote', () => {
  it('is to DuckDB what core computes: every column of every row, in order', async () => {
    const rows = await duckdb(`select * from '${join(folder, 'x.parquet')}'`);
    expect(rows).toStrictEqual(expected.map(asDuckdb));
  });

  it('answers a question as the records themselves do', async () => {
    const rows = await duckdb(
      `select quantity, status, count(*)::integer as rows, max(log10_std) as highest
       from '${join(folder, 'x.parquet')}' where width = 3 group by all order by all`,
    );
    const groups = new Map<string, { quantity: string; status: string; rows: number; highest: number | null }>();
    for (const { quantity, status, width, log10_std } of expected) {
      if (width !== 3) continue;
      const key = `${quantity} ${status}`;
      const group = groups.get(key) ?? { quantity, status, rows: 0, highest: null };
      const highest = log10_std === null ? group.highest : Math.max(log10_std, group.highest ?? -Infinity);
      groups.set(key, { ...group, rows: group.rows + 1, highest });
    }
    const keys = [...groups.keys()].toSorted();
    expect(rows).toStrictEqual(keys.map((key) => groups.get(key)));
  });
});

describe('a CSV file that `initscope sweep` wrote', () => {
  it("is to d3's csvParse what core computes: the same columns, numbers to the last digit, nothing for null", async () => {
    const rows = csvParse(await readFile(join(folder, 'x.csv'), 'utf8'));
    expect(rows.columns).toStrictEqual([...recordColumns]);
    expect(rows.map((row) => recordColumns.map((column) => row[column]))).toStrictEqual(
      expected.map((record) => recordColumns.map((column) => textOf(record[column]))),
    );
  });

  it('is the same to DuckDB, which finds the types of its columns by itself', async () => {
    const rows = await duckdb(
      `select seed::double as seed, layer::double as layer, std, log10_std, initializer, status from read_csv('${join(folder, 'x.csv')}')`,
    );
    expect(rows).toStrictEqual(
      expected.map(({ seed, layer, std, log10_std, initializer, status }) => ({
        seed,
        layer,
        std,
        log10_std,
        initializer,
        status,
      })),
    );
  });
});

describe('an NDJSON file that `initscope sweep` wrote', () => {
  it('is to JSON.parse, line by line, what core computes', async () => {
    const lines = (await readFile(join(folder, 'x.ndjson'), 'utf8')).trimEnd().split('\n');
    expect(lines.map((line): unknown => JSON.parse(line))).toStrictEqual(expected);
  });
});

/** For each network by its number, and each quantity: what its arrays hold, one after another, NaN as null and codes as their names. */
const read = `
import json, sys, numpy
file = numpy.load(sys.argv[1], allow_pickle=False)
clean = lambda array: [None if x != x else x for x in array.ravel().tolist()]
answer = []
for i in range(len(file["networks"])):
    for quantity in ["h", "f", "dl_df", "dl_dh"]:
        part = lambda name: file[f"{i}/{quantity}_{name}"]
        answer.append({
            "width": int(file[f"{i}/width"]),
            "activation": str(file[f"{i}/activation"]),
            "quantity": quantity,
            "shape": list(part("std").shape),
            "std": clean(part("std")),
            "log10_std": clean(part("log10_std")),
            "rms_log10": clean(part("rms_log10")),
            "mean": clean(part("mean")),
            "largest_log10": clean(part("largest_log10")),
            "zero_fraction": clean(part("zero_fraction")),
            "status": file["statuses"][part("status")].ravel().tolist(),
            "method": file["methods"][part("method")].ravel().tolist(),
        })
print(json.dumps(answer))
`;

where(hasNumpy, 'NPZ by NumPy, which python3 does not have', () => {
  describe('an NPZ file that `initscope sweep` wrote', () => {
    it('is to numpy.load what core computes: arrays [seed, σ², layer] for each network and quantity', () => {
      const answer = [2, 3].flatMap((width) =>
        ['relu', 'leaky_relu(0.2)'].flatMap((activation) =>
          quantities.map((quantity) => {
            const cells = expected.filter(
              (record) => record.width === width && record.activation === activation && record.quantity === quantity,
            );
            const column = (name: keyof LayerRecord): unknown[] => cells.map((record) => record[name]);
            return {
              width,
              activation,
              quantity,
              shape: [3, 3, cells.length / 9],
              std: column('std'),
              log10_std: column('log10_std'),
              rms_log10: column('rms_log10'),
              mean: column('mean'),
              largest_log10: column('largest_log10'),
              zero_fraction: column('zero_fraction'),
              status: column('status'),
              method: column('method'),
            };
          }),
        ),
      );
      expect(python(read, join(folder, 'x.npz'))).toStrictEqual(JSON.parse(JSON.stringify(answer)));
    });
  });
});

/** Columns as files have them; a float is handed over as the float64 that is nearest to it. */
function asDuckdb(record: LayerRecord): Record<string, unknown> {
  const { largest_log10 } = record;
  const values = { ...record, largest_log10: largest_log10 === null ? null : Math.fround(largest_log10) };
  return Object.fromEntries(recordColumns.map((column) => [column, values[column]]));
}

/** A value as JavaScript prints it, which reads back as itself. */
function textOf(value: number | string | null | undefined): string {
  return value === null || value === undefined ? '' : Object.is(value, -0) ? '-0' : String(value);
}
