import {
  parseSweepSpec,
  recordColumnsOf,
  type LayerRecord,
  type SweepSpec,
  type SweepSpecInput,
} from '@initscope/core';
import fc from 'fast-check';
import { asyncBufferFromFile, parquetMetadataAsync, parquetReadObjects } from 'hyparquet';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { rowsOfGroup } from '../../src/formats/parquet/parquet-writer.ts';
import { emptyFolder } from '../support/initscope.ts';
import { duckdb } from './duckdb.ts';
import { fileOf, metadataOf, recordsIn } from './files.ts';
import { partsOfSweeps, sweeps } from './record-arbitraries.ts';

const [sweep] = fc.sample(sweeps, { numRuns: 1, seed: 11 });

describe('a Parquet file of records', () => {
  it('is what DuckDB reads: the same values, nulls and signs of zeros', async () => {
    const folder = await emptyFolder();
    await fc.assert(
      fc.asyncProperty(partsOfSweeps, async ({ spec, records }) => {
        const path = await fileOf(folder, 'parquet', spec, records);
        const rows = await duckdb(`select * from '${path}'`);
        // A float is handed over as the float64 that is nearest to it.
        const expected = records.map((record) => ({
          ...record,
          largest_log10: record.largest_log10 === null ? null : Math.fround(record.largest_log10),
        }));
        expect(rows).toStrictEqual(expected.map((record) => inOrder(spec, record)));
      }),
      { numRuns: 25 },
    );
  });

  it.each<[string, SweepSpecInput, object]>([
    ['and none for the seed of data that follow the weights', {}, {}],
    ['and one for the seed of the data, where they have their own', { dataSeed: 7 }, { data_seed: 'UINTEGER' }],
  ])('has a type for each column, %s', async (_, given, ofDataSeed) => {
    const path = await fileOf(await emptyFolder(), 'parquet', parseSweepSpec(given), []);
    const rows = await duckdb(`describe select * from '${path}'`);
    const types = Object.fromEntries(rows.map((row) => [String(row['column_name']), row['column_type']]));
    expect(types).toStrictEqual({
      seed: 'UINTEGER',
      ...ofDataSeed,
      layers: 'INTEGER',
      width: 'INTEGER',
      input_width: 'INTEGER',
      output_width: 'INTEGER',
      inputs: 'INTEGER',
      gradient_inputs: 'INTEGER',
      activation: 'VARCHAR',
      initializer: 'VARCHAR',
      sigma_sq: 'DOUBLE',
      sigma_w_sq: 'DOUBLE',
      bias_sigma_sq: 'DOUBLE',
      layer: 'INTEGER',
      quantity: 'VARCHAR',
      std: 'DOUBLE',
      log10_std: 'DOUBLE',
      rms_log10: 'DOUBLE',
      mean: 'DOUBLE',
      largest_log10: 'FLOAT',
      zero_fraction: 'DOUBLE',
      status: 'VARCHAR',
      method: 'VARCHAR',
    });
  });

  it('tells its schema, version and spec to whoever asks', async () => {
    const path = await fileOf(await emptyFolder(), 'parquet', sweep.spec, sweep.records);
    const rows = await duckdb(`select decode(key) as key, decode(value) as value from parquet_kv_metadata('${path}')`);
    const found = new Map(rows.map(({ key, value }) => [key, value]));
    const { schema, version, spec } = metadataOf(sweep.spec);
    expect(found.get('initscope.schema')).toBe(schema);
    expect(found.get('initscope.version')).toBe(version);
    expect(JSON.parse(String(found.get('initscope.spec')))).toStrictEqual(JSON.parse(JSON.stringify(spec)));
  });

  it('is what hyparquet reads by itself, but for the measured columns, which take gunzip', async () => {
    const path = await fileOf(await emptyFolder(), 'parquet', sweep.spec, sweep.records);
    const file = await asyncBufferFromFile(path);
    const columns = recordColumnsOf(sweep.spec).filter(
      (name) => !['std', 'log10_std', 'rms_log10', 'mean', 'largest_log10'].includes(name),
    );
    const plain = sweep.records.map((record) => Object.fromEntries(columns.map((name) => [name, record[name]])));
    expect(await parquetReadObjects({ file, columns })).toStrictEqual(plain);
    const rows = await parquetReadObjects({ file, compressors: { GZIP: (bytes) => gunzipSync(bytes) } });
    expect(rows.map(({ std }) => std)).toStrictEqual(sweep.records.map(({ std }) => std));
  });

  it('has a row group whenever there are enough rows, whose statistics say what is in it', async () => {
    const [record] = sweep.records;
    const count = 2 * rowsOfGroup + 1;
    const records = Array.from({ length: count }, (_, seed) => ({ ...record, seed }));
    const path = await fileOf(await emptyFolder(), 'parquet', sweep.spec, records);
    const { row_groups } = await parquetMetadataAsync(await asyncBufferFromFile(path));
    const seeds = row_groups.map(({ num_rows, columns }) => {
      const { min_value, max_value } = columns[0].meta_data?.statistics ?? {};
      return [Number(num_rows), min_value, max_value];
    });
    expect(seeds).toStrictEqual([
      [rowsOfGroup, 0, rowsOfGroup - 1],
      [rowsOfGroup, rowsOfGroup, 2 * rowsOfGroup - 1],
      [1, 2 * rowsOfGroup, 2 * rowsOfGroup],
    ]);
    const found = await recordsIn(path);
    expect(found).toHaveLength(count);
    expect(found.every(({ seed }, i) => seed === i)).toBe(true);
  });
});

/** Columns as files have them, whatever order a record was made in. */
function inOrder(spec: SweepSpec, record: LayerRecord): Record<string, unknown> {
  return Object.fromEntries(recordColumnsOf(spec).map((column) => [column, record[column]]));
}
