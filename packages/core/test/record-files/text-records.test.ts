import { describe, expect, it } from 'vitest';
import { facetsOf, parseSweepSpec, propagate, recordColumnsOf, recordsOf, type LayerRecord } from '../../src/index.ts';
import { CsvRows, FileProblem, recordsOfJsonLines } from '../../src/record-files/index.ts';

/** Records of a small network; with dead layers at σ² = 0. */
function recordsWith(dataSeed?: number): LayerRecord[] {
  const spec = parseSweepSpec({ layers: 3, width: 4, inputs: 20, gradientInputs: 10, sigmaSq: '0,0.5', dataSeed });
  const [{ network, sigmaSq }] = facetsOf(spec);
  return propagate(network, { seed: 7, sigmaSq, quantities: ['h', 'dl_df'] }).flatMap((profile) =>
    recordsOf(network, profile),
  );
}

const [plain, own] = [recordsWith(), recordsWith(1000)];

/** Cells of records as CSV has them, under a header. */
function rowsOf(records: readonly LayerRecord[], columns: readonly (keyof LayerRecord)[]): string[][] {
  return [[...columns], ...records.map((record) => columns.map((column) => String(record[column] ?? '')))];
}

function problemOf(read: () => unknown): string {
  try {
    read();
  } catch (error) {
    if (error instanceof FileProblem) return error.message;
    throw error;
  }
  throw new Error('nothing was refused');
}

describe('CsvRows', () => {
  it('reads records with data seeds and without, in whatever order the columns stand', () => {
    for (const [records, dataSeed] of [
      [plain, undefined],
      [own, 1000],
    ] as const) {
      const columns = recordColumnsOf(dataSeed === undefined ? {} : { dataSeed });
      for (const header of [columns, columns.toReversed()]) {
        const rows = new CsvRows();
        expect(rows.read(rowsOf(records, header), 1)).toEqual(records);
        rows.end();
      }
    }
  });

  it('reads rows of several sweeps under one header: an empty cell is no data seed', () => {
    const columns = recordColumnsOf({ dataSeed: 1000 });
    const found = new CsvRows().read(rowsOf([...own, ...plain], columns), 1);
    expect(found).toEqual([...own, ...plain]);
    expect('data_seed' in found[own.length]).toBe(false);
  });

  it('goes on under the same header from call to call, and counts lines as it is told', () => {
    const columns = recordColumnsOf({});
    const [header, ...others] = rowsOf(plain, columns);
    const rows = new CsvRows();
    expect(rows.read([header], 1)).toEqual([]);
    expect(rows.read(others, 2)).toEqual(plain);
    expect(rows.read([['']], 40)).toEqual([]);
    expect(problemOf(() => rows.read([['1', '2']], 41))).toBe(
      `line 41: has 2 cells; allowed: ${columns.length}, one under each column`,
    );
  });

  it('refuses a header that lacks a column, or has one twice or too many; and a file without one', () => {
    const columns = recordColumnsOf({});
    expect(problemOf(() => new CsvRows().read([columns.slice(1)], 1))).toMatch(
      /^line 1: lacks the column seed; allowed/,
    );
    for (const extra of ['seed', 'seeds']) {
      expect(problemOf(() => new CsvRows().read([[...columns, extra]], 1))).toContain(
        `line 1: has a column "${extra}" too many; allowed: seed,data_seed,layers`,
      );
    }
    expect(problemOf(() => new CsvRows().end())).toMatch(/^is empty; allowed: a header of seed,layers,/);
  });
});

describe('recordsOfJsonLines(text, line)', () => {
  it('reads a record a line, with data seeds and without side by side, and passes over empty lines', () => {
    const lines = [...own, ...plain].map((record) => JSON.stringify(record));
    expect(recordsOfJsonLines(`\n${lines.join('\n \n')}\n`, 1)).toEqual([...own, ...plain]);
  });

  it.each<[string, (record: LayerRecord) => unknown, RegExp]>([
    [
      'a data seed that is none',
      (record) => ({ ...record, data_seed: -1 }),
      /data_seed is -1; allowed: a whole number/,
    ],
    ['a field that records have not', (record) => ({ ...record, dataSeed: 1 }), /has "dataSeed", which records do not/],
    ['a list', (record) => [record], /holds no object; allowed: one record a line/],
    ['a word for a number', (record) => ({ ...record, width: '4' }), /width is "4"; allowed: a whole number from 1/],
    ['a status beside other figures', (record) => ({ ...record, status: 'dead' }), /status dead does not go with std/],
  ])('refuses %s and says on which line', (_, change, words) => {
    const alive = own.filter(({ status }) => status === 'ok');
    const text = [JSON.stringify(alive[0]), JSON.stringify(change(alive[1]))].join('\n');
    expect(problemOf(() => recordsOfJsonLines(text, 10))).toMatch(new RegExp(`^line 11: ${words.source}`));
  });
});
