import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { parseSweepSpec, tasksOf, type LayerRecord } from '@initscope/core';
import { beforeAll, describe, expect, it } from 'vitest';
import { openRecords } from '../src/formats/read-records.ts';
import { computed } from './support/computed.ts';
import { emptyFolder } from './support/initscope.ts';
import { measured, type Measured } from './support/peak-memory.ts';

/** The notebook's plane with 247 seeds: of each at 41 σ², 50 layers of h and 49 of ∂L/∂f. */
const seeds = '0..246';
const rows = 41 * 247 * 99;

const mostMemory = 400e6;
const mostBytes = 30e6;

/** The first, the last, and one that no row group begins or ends with. */
const sample = [0, 123, 246];

let cwd: string;
let sweep: Measured;

beforeAll(async () => {
  cwd = await emptyFolder();
  sweep = await measured(['sweep', '--seeds', seeds, '-o', 'big.parquet', '--jobs', '2'], cwd);
}, 180_000);

describe('a sweep of a million rows', () => {
  it('is written within 400 MB of memory to less than 30 MB of Parquet, and nothing else is left', async () => {
    expect(rows).toBeGreaterThan(1_000_000);
    expect(sweep.code, sweep.stderr).toBe(0);
    const { size } = await stat(join(cwd, 'big.parquet'));
    process.stderr.write(`${rows} rows: ${inMegabytes(sweep.peakBytes)} at most, ${inMegabytes(size)} of Parquet\n`);
    expect(sweep.peakBytes).toBeLessThan(mostMemory);
    expect(size).toBeLessThan(mostBytes);
    expect(await readdir(cwd)).toEqual(['big.parquet']);
  });

  it('is read back, every row of it, within 400 MB of memory', async () => {
    const report = await measured(['report', 'big.parquet', '-o', 'report.svg'], cwd);
    expect(report.code, report.stderr).toBe(0);
    process.stderr.write(`read back: ${inMegabytes(report.peakBytes)} at most\n`);
    expect(report.peakBytes).toBeLessThan(mostMemory);
    expect((await stat(join(cwd, 'report.svg'))).size).toBeGreaterThan(10_000);
  }, 120_000);

  it('holds what core computes of its seeds, to the last bit, in the order of the grid', async () => {
    const file = await openRecords(join(cwd, 'big.parquet'));
    expect(file.metadata?.spec).toStrictEqual(parseSweepSpec({ seeds }));
    let count = 0;
    let before = -1;
    const found: LayerRecord[] = [];
    for await (const some of file.records()) {
      count += some.length;
      for (const record of some) {
        if (record.seed < before) throw new Error(`seed ${record.seed} comes after ${before}`);
        before = record.seed;
        if (sample.includes(record.seed)) found.push(record);
      }
    }
    expect(count).toBe(rows);
    const tasks = [...tasksOf(parseSweepSpec({ seeds }))].filter(({ seed }) => sample.includes(seed));
    expect(found).toStrictEqual(computed(tasks));
    expect(found).toHaveLength(41 * sample.length * 99);
  }, 120_000);
});

function inMegabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(1)} MB`;
}
