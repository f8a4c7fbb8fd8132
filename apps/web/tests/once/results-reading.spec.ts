import { crc32 as zlibCrc32 } from 'node:zlib';
import { propagate, type NetworkSpec } from '@initscope/core';
import { expect, test } from '@playwright/test';
import { crc32 } from '../../src/lib/results/reading/crc32.ts';
import { HeldResult } from '../../src/lib/results/reading/held-result.ts';
import { readFiles } from '../../src/lib/results/reading/read-files.ts';
import { ResultError } from '../../src/lib/results/result-error.ts';
import { resultSeries } from '../../src/lib/results/result-series.ts';
import { everything } from '../../src/lib/results/view.ts';
import { sweepByCli, type CliResult } from '../support/cli-results.ts';

// Here in Node: what the worker makes of files, however damaged.

let small: CliResult;

test.beforeAll(() => {
  small = sweepByCli('--layers 4 --width 4 --sigma-sq 0.1,0.5,2 --seeds 0..4 --inputs 20 --gradient-inputs 10');
});

async function opened(content: BlobPart, name: string): Promise<HeldResult> {
  return new HeldResult(await readFiles([{ file: new Blob([content]), name }], () => undefined));
}

for (const format of ['parquet', 'csv', 'ndjson'] as const) {
  test(`holds each seed’s std of a ${format} file to the last digit`, async () => {
    const held = await opened(small[format], `records.${format}`);
    const { networks, sigmaSq, seeds, records } = held.outline();
    expect({ sigmaSq, seeds, records }).toEqual({ sigmaSq: [0.1, 0.5, 2], seeds: [0, 1, 2, 3, 4], records: 3 * 5 * 7 });
    const network: NetworkSpec = networks[0];
    for (const variance of sigmaSq) {
      const answer = held.answer({ type: 'seeds', network: 0, sigmaSq: variance, view: everything });
      const expected = (['h', 'dl_df'] as const).map((quantity) => ({
        quantity,
        seeds: seeds.map((seed) => {
          const [{ statistics }] = propagate(network, { seed, sigmaSq: [variance], quantities: ['h', 'dl_df'] });
          return (statistics[quantity] ?? []).map(({ log10Std }) => log10Std);
        }),
      }));
      expect(answer).toEqual({ type: 'seeds', network: 0, sigmaSq: variance, lines: expected });
    }
  });
}

test('hands each seed’s line to the profile, of the seeds in view', async () => {
  const held = await opened(small.parquet, 'records.parquet');
  const view = { ...everything, seeds: [1, 3] };
  const answer = held.answer({ type: 'seeds', network: 0, sigmaSq: 0.5, view });
  const [plane] = small.result.facets[0].planes;
  expect(answer.type).toBe('seeds');
  if (answer.type !== 'seeds') return;
  const series = resultSeries(plane, 1, [], answer.lines);
  expect(series).toMatchObject({ quantity: 'h', layers: [0, 1, 2, 3], seeds: answer.lines[0].seeds });
  expect(answer.lines[0].seeds).toHaveLength(2);
});

test('refuses a Parquet file in a sentence wherever it is cut off', async () => {
  for (let length = 0; length < small.parquet.length; length += 61) {
    const file = new Blob([small.parquet.subarray(0, length)]);
    const reading = readFiles([{ file, name: 'cut.parquet' }], () => undefined);
    await expect(reading, `cut off after ${length} bytes`).rejects.toThrow(ResultError);
    await expect(reading).rejects.toThrow(/^cut\.parquet .*\.$/);
  }
});

test('of a Parquet file with a wrong byte anywhere, shows the same or refuses it in a sentence', async () => {
  const sound = (await opened(small.parquet, 'x.parquet')).answer({ type: 'network', network: 0, view: everything });
  let refused = 0;
  for (let at = 0; at < small.parquet.length; at += 37) {
    const bytes = Buffer.from(small.parquet);
    bytes[at] ^= 0x41;
    try {
      const held = await opened(bytes, 'x.parquet');
      expect(held.answer({ type: 'network', network: 0, view: everything }), `byte ${at}`).toEqual(sound);
    } catch (error) {
      if (!(error instanceof ResultError)) throw error;
      refused++;
    }
  }
  // Bytes of the footer that say nothing of the rows may change; most others may not.
  expect(refused).toBeGreaterThan(small.parquet.length / 37 / 2);
});

test('refuses a summary that is larger than a browser’s memory takes, and says what to do', async () => {
  class LargeBlob extends Blob {
    override get size(): number {
      return 2 ** 30;
    }
  }
  await expect(
    readFiles([{ file: new LargeBlob(['{"schema":']), name: 'summary.json' }], () => undefined),
  ).rejects.toThrow(
    'summary.json is too large to be opened here: it has more than 256 MiB; initscope report draws it, or open the sweep’s records.',
  );
});

test('sums bytes as zlib does', () => {
  // The check value of CRC-32: https://reveng.sourceforge.io/crc-catalogue/all.htm#crc.cat.crc-32-iso-hdlc
  expect(crc32(Buffer.from('123456789'))).toBe(0xcbf43926);
  for (const bytes of [small.parquet, Buffer.alloc(0), Buffer.from([0, 255])])
    expect(crc32(bytes)).toBe(zlibCrc32(bytes));
});
