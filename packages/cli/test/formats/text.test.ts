import { readFile } from 'node:fs/promises';
import { parseSweepSpec, recordColumns, recordColumnsOf, type LayerRecord } from '@initscope/core';
import { csvParse } from 'd3-dsv';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { headerOf, linesOf } from '../../src/formats/record-lines.ts';
import { emptyFolder } from '../support/initscope.ts';
import { fileOf, placed, recordsIn } from './files.ts';
import { sweeps } from './record-arbitraries.ts';

const ownSpec = parseSweepSpec({
  initializer: 'kaiming_normal(mode=fan_out,gain=2)',
  layers: 2,
  width: 3,
  seeds: 5,
  sigmaSq: 0.1,
});
const record: LayerRecord = {
  seed: 5,
  layers: 2,
  width: 3,
  input_width: 1,
  output_width: 1,
  inputs: 1000,
  gradient_inputs: 100,
  activation: 'relu',
  initializer: 'kaiming_normal(mode=fan_out,gain=2)',
  sigma_sq: 0.1,
  sigma_w_sq: 0.30000000000000004,
  bias_sigma_sq: 0,
  layer: 1,
  quantity: 'dl_df',
  std: null,
  log10_std: 400.5,
  rms_log10: 400.25,
  mean: -0,
  largest_log10: 401.125,
  zero_fraction: 0.5,
  status: 'overflow',
  method: 'rays',
};

describe('records as CSV', () => {
  it('are a header and a line each: commas within quotes, nothing for null, a sign before a zero that has one', () => {
    expect(headerOf('csv', ownSpec) + linesOf('csv', [record])).toBe(
      'seed,layers,width,input_width,output_width,inputs,gradient_inputs,activation,initializer,sigma_sq,sigma_w_sq,' +
        'bias_sigma_sq,layer,quantity,std,log10_std,rms_log10,mean,largest_log10,zero_fraction,status,method\n' +
        '5,2,3,1,1,1000,100,relu,"kaiming_normal(mode=fan_out,gain=2)",0.1,0.30000000000000004,' +
        '0,1,dl_df,,400.5,400.25,-0,401.125,0.5,overflow,rays\n',
    );
  });

  it("are what d3's csvParse reads", async () => {
    const folder = await emptyFolder();
    await fc.assert(
      fc.asyncProperty(sweeps, async ({ spec, records }) => {
        const rows = csvParse(await readFile(await fileOf(folder, 'csv', spec, records), 'utf8'));
        const columns = recordColumnsOf(spec);
        expect(rows.columns).toStrictEqual([...columns]);
        expect(rows).toHaveLength(records.length);
        const texts = (each: LayerRecord): string[] => columns.map((name) => textOf(each[name]));
        expect(rows.map((row) => columns.map((name) => row[name]))).toStrictEqual(records.map(texts));
      }),
      { numRuns: 20 },
    );
  });

  it('are read with their columns in another order, after a byte order mark, with CRLF, and without a last newline', async () => {
    const order = recordColumns.toReversed();
    const cells = order.map((column) =>
      column === 'initializer' ? `"${record.initializer}"` : column === 'mean' ? '-0' : String(record[column] ?? ''),
    );
    const text = `\uFEFF${order.join(',')}\r\n${cells.join(',')}`;
    expect(await recordsIn(await placed(await emptyFolder(), 'csv', text))).toStrictEqual([record]);
  });

  it('are read where lines lie across the pieces that a file is read in', async () => {
    // Each piece is 2^18 bytes; a line here has about 170.
    const records = Array.from({ length: 4000 }, (_, seed) => ({ ...record, seed }));
    for (const format of ['csv', 'ndjson'] as const) {
      const found = await recordsIn(await fileOf(await emptyFolder(), format, ownSpec, records));
      expect(found.map(({ seed }) => seed)).toStrictEqual(records.map(({ seed }) => seed));
    }
  });
});

describe('records as NDJSON', () => {
  it('are an object a line, its keys in the order of the columns however the record was made', () => {
    const other = Object.fromEntries(
      recordColumns.toReversed().map((name) => [name, record[name]]),
    ) as unknown as LayerRecord;
    expect(linesOf('ndjson', [other])).toBe(
      '{"seed":5,"layers":2,"width":3,"input_width":1,"output_width":1,"inputs":1000,"gradient_inputs":100,"activation":"relu",' +
        '"initializer":"kaiming_normal(mode=fan_out,gain=2)","sigma_sq":0.1,"sigma_w_sq":0.30000000000000004,"bias_sigma_sq":0,' +
        '"layer":1,"quantity":"dl_df","std":null,"log10_std":400.5,"rms_log10":400.25,"mean":-0,"largest_log10":401.125,' +
        '"zero_fraction":0.5,"status":"overflow","method":"rays"}\n',
    );
  });

  it('are read past empty lines', async () => {
    const path = await placed(await emptyFolder(), 'ndjson', `\n${linesOf('ndjson', [record])}\r\n\n`);
    expect(await recordsIn(path)).toStrictEqual([record]);
  });
});

/** A value as JavaScript prints it, which reads back as itself. */
function textOf(value: number | string | null | undefined): string {
  return value === null || value === undefined ? '' : Object.is(value, -0) ? '-0' : String(value);
}
