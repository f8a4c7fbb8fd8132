import { mkdir, symlink, truncate } from 'node:fs/promises';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import { recordColumns, type LayerRecord } from '@initscope/core';
import fc from 'fast-check';
import { unzipSync, zipSync, type Zippable } from 'fflate';
import { parquetMetadata } from 'hyparquet';
import { describe, expect, it } from 'vitest';
import type { FileMetadata } from '../../src/formats/file-metadata.ts';
import { npyOf } from '../../src/formats/npz/npy.ts';
import { openRecords } from '../../src/formats/read-records.ts';
import { recordFormats, type RecordFormat } from '../../src/formats/record-formats.ts';
import { UsageError } from '../../src/usage-error.ts';
import { emptyFolder } from '../support/initscope.ts';
import { bytesOf, fileOf, placed, recordsIn, replaceIn } from './files.ts';
import { sweeps } from './record-arbitraries.ts';

/** A sweep of two networks that both have records, on data of their own; its files have a few kilobytes. */
const [sweep] = fc.sample(
  sweeps.filter(
    ({ spec, records }) =>
      spec.width.length === 2 &&
      spec.quantities.includes('h') &&
      spec.dataSeed !== undefined &&
      records.length > 40 &&
      records.length < 200,
  ),
  { numRuns: 1, seed: 5 },
);

type Outcome = 'refused' | { readonly metadata: FileMetadata | null; readonly records: readonly LayerRecord[] };

/** What there is to read, or the one line that says why there is nothing. */
async function outcomeOf(path: string): Promise<Outcome> {
  try {
    const { metadata } = await openRecords(path);
    return { metadata, records: await recordsIn(path) };
  } catch (error) {
    // Whatever else it is would end the program with a stack trace.
    if (!(error instanceof UsageError)) throw error;
    expect(error.message).not.toContain('\n');
    expect(error.message).toContain(JSON.stringify(path));
    return 'refused';
  }
}

async function refusalOf(path: string): Promise<string> {
  const error: unknown = await recordsIn(path).catch((thrown: unknown) => thrown);
  if (error instanceof UsageError) return error.message.replace(JSON.stringify(path), 'FILE');
  throw error instanceof Error ? error : new Error('it was read');
}

const place = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });

describe.each(recordFormats)('a damaged file of format %s', (format) => {
  it('is refused in one line wherever it ends too early', async () => {
    const folder = await emptyFolder();
    const bytes = await bytesOf(format, sweep.spec, sweep.records);
    await fc.assert(
      fc.asyncProperty(place, async (share) => {
        const path = await placed(folder, format, bytes);
        await truncate(path, Math.floor(share * bytes.length));
        const outcome = await outcomeOf(path);
        if (outcome === 'refused') return;
        // Lines of text that end with a record are whole in themselves.
        expect(['csv', 'ndjson']).toContain(format);
        expect(outcome.records).toStrictEqual(sweep.records.slice(0, outcome.records.length));
      }),
      { numRuns: 150 },
    );
  });

  it('is refused in one line whichever bit is another, or is read as it was', async () => {
    const folder = await emptyFolder();
    const bytes = await bytesOf(format, sweep.spec, sweep.records);
    const whole = await outcomeOf(await placed(folder, format, bytes));
    await fc.assert(
      fc.asyncProperty(place, fc.nat(7), async (share, bit) => {
        const outcome = await outcomeOf(await placed(folder, format, flipped(bytes, share, bit)));
        // A digit of a text may be another digit, of which nothing tells.
        if (outcome !== 'refused' && format !== 'csv' && format !== 'ndjson') expect(outcome).toStrictEqual(whole);
      }),
      // NPZ has many small files in it.
      { numRuns: format === 'npz' ? 100 : 300 },
    );
  });

  it('is refused in one line if it holds something else altogether', async () => {
    const folder = await emptyFolder();
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ minLength: 1, maxLength: 300 }), async (bytes) => {
        expect(await outcomeOf(await placed(folder, format, Uint8Array.of(0x21, ...bytes)))).toBe('refused');
      }),
      { numRuns: 100 },
    );
  });
});

function flipped(bytes: Buffer, share: number, bit: number): Buffer {
  const copy = Buffer.from(bytes);
  copy[Math.floor(share * copy.length)] ^= 1 << bit;
  return copy;
}

describe('a Parquet file that was damaged on purpose, with the right checksum', () => {
  it('never makes the reader hang, crash or take more memory than such a file may', async () => {
    const folder = await emptyFolder();
    const bytes = await bytesOf('parquet', sweep.spec, sweep.records);
    const { row_groups } = parquetMetadata(Uint8Array.from(bytes).buffer);
    const end = 4 + Number(row_groups[0].total_compressed_size);
    let refused = 0;
    await fc.assert(
      fc.asyncProperty(place, fc.nat(7), fc.boolean(), async (share, bit, fillsWithOnes) => {
        const copy = Buffer.from(bytes);
        const at = 4 + Math.floor(share * (end - 4));
        if (fillsWithOnes) copy.fill(0xff, at, Math.min(end, at + bit + 1));
        else copy[at] ^= 1 << bit;
        const path = await placed(
          folder,
          'parquet',
          withSum(copy, crc32(bytes.subarray(4, end)), crc32(copy.subarray(4, end))),
        );
        if ((await outcomeOf(path)) === 'refused') refused++;
      }),
      { numRuns: 500 },
    );
    // Others have but another number somewhere.
    expect(refused).toBeGreaterThan(100);
  });
});

/** The file with another checksum in its footer. */
function withSum(bytes: Buffer, old: number, sum: number): Buffer {
  const text = (value: number): string => value.toString(16).padStart(8, '0');
  const at = bytes.lastIndexOf(text(old));
  expect(at).toBeGreaterThan(0);
  bytes.write(text(sum), at);
  return bytes;
}

describe('what is said of a file that cannot be read', () => {
  const written = async (format: RecordFormat): Promise<string> =>
    fileOf(await emptyFolder(), format, sweep.spec, sweep.records);

  it('is why there is none', async () => {
    const folder = await emptyFolder();
    expect(await refusalOf(join(folder, 'none.csv'))).toBe('FILE: there is no such file');
    await mkdir(join(folder, 'folder.npz'));
    expect(await refusalOf(join(folder, 'folder.npz'))).toBe('FILE: is a folder; name a file of records in it');
    await symlink('/dev/null', join(folder, 'device.ndjson'));
    expect(await refusalOf(join(folder, 'device.ndjson'))).toBe('FILE: is no regular file; name a file of records');
    expect(await refusalOf(join(folder, 'records.txt'))).toBe(
      'FILE: is no file of records by its name; allowed: names that end in .csv, .ndjson, .parquet, .npz',
    );
  });

  it('is which columns of a CSV are missing, too many, or not filled', async () => {
    const path = await written('csv');
    await replaceIn(path, 'input_width,output_width,', '');
    expect(await refusalOf(path)).toBe(
      `FILE: line 1: lacks the columns input_width, output_width; allowed: ${recordColumns.join(',')}`,
    );
    const wide = await written('csv');
    await replaceIn(wide, ',method\n', ',method,note\n');
    expect(await refusalOf(wide)).toMatch(/^FILE: line 1: has a column "note" too many; allowed: seed,/);
    const short = await placed(await emptyFolder(), 'csv', `${recordColumns.join(',')}\n1,2\n`);
    expect(await refusalOf(short)).toBe('FILE: line 2: has 2 cells; allowed: 22, one under each column');
    expect(await refusalOf(await placed(await emptyFolder(), 'csv', ''))).toMatch(
      /^FILE: is empty; allowed: a header of /,
    );
  });

  it('is on which line, or row, which value is not allowed, and what would be', async () => {
    const good = JSON.parse((await bytesOf('ndjson', sweep.spec, sweep.records)).toString().split('\n')[0]) as Record<
      string,
      unknown
    >;
    const refused = async (changes: Readonly<Record<string, unknown>>): Promise<string> => {
      const lines = [good, { ...good, ...changes }].map((each) => JSON.stringify(each));
      return refusalOf(await placed(await emptyFolder(), 'ndjson', lines.join('\n')));
    };
    expect(await refused({ seed: '7' })).toBe(
      'FILE: line 2: seed is "7"; allowed: a whole number from 0 to 4294967295',
    );
    expect(await refused({ data_seed: -1 })).toBe(
      'FILE: line 2: data_seed is -1; allowed: a whole number from 0 to 4294967295',
    );
    expect(await refused({ seed: 2 ** 32 })).toMatch(/^FILE: line 2: seed is 4294967296; allowed: /);
    expect(await refused({ width: 0.5 })).toMatch(/^FILE: line 2: width is 0.5; allowed: a whole number from 1 to /);
    expect(await refused({ activation: 'rely' })).toBe(
      'FILE: line 2: activation is "rely"; allowed: the name of an activation, as initscope spells it',
    );
    expect(await refused({ initializer: 'fixed, orthogonal' })).toMatch(
      /^FILE: line 2: initializer is "fixed, orthogonal"; allowed: /,
    );
    expect(await refused({ quantity: 'dl_dw' })).toBe('FILE: line 2: quantity is "dl_dw"; allowed: h, f, dl_df, dl_dh');
    expect(await refused({ layer: 9999 })).toMatch(
      /^FILE: line 2: layer is 9999; allowed: \d to \d, for \w+ of \d layers$/,
    );
    expect(await refused({ status: 'ok', std: null, log10_std: 400 })).toBe(
      'FILE: line 2: status ok does not go with std nothing and log10_std 400; allowed: a std above 0, and its log10',
    );
    expect(await refused({ status: 'dead', std: 0, log10_std: -400 })).toMatch(
      /status dead does not go with std 0 and log10_std -400; /,
    );
    expect(await refused({ zero_fraction: 1.5 })).toBe(
      'FILE: line 2: zero_fraction is 1.5; allowed: a number from 0 to 1',
    );
    expect(await refused({ method: undefined })).toBe(
      'FILE: line 2: method is missing; allowed: rays, spectral, dense',
    );
    expect(await refused({ note: 1 })).toMatch(/^FILE: line 2: has "note", which records do not; allowed: seed, /);
  });

  it('is that numbers are no hexadecimal, infinities or spaces in CSV', async () => {
    for (const cell of ['0x10', 'Infinity', ' 1', '1e', 'NaN', '1_000']) {
      const path = await written('csv');
      await replaceIn(path, /\n\d+,/, `\n${cell},`);
      expect(await refusalOf(path)).toBe(
        `FILE: line 2: seed is ${JSON.stringify(cell)}; allowed: a whole number from 0 to 4294967295`,
      );
    }
  });

  it('is that a line is no JSON, no object, or too long to be one', async () => {
    const refused = async (text: string): Promise<string> =>
      refusalOf(await placed(await emptyFolder(), 'ndjson', text));
    expect(await refused('{"seed":\n')).toBe('FILE: line 1: is no JSON; allowed: one record a line, whole');
    expect(await refused('\n[1]\n')).toBe('FILE: line 2: holds no object; allowed: one record a line');
    expect(await refused(' '.repeat(3 << 20))).toMatch(/^FILE: line 1: is longer than 1048576 characters; /);
  });

  it('is that a newer initscope wrote it, or that nobody says who did', async () => {
    const newer =
      /^FILE: is of schema initscope\/records@2, written by initscope "1\.2\.3"; this is initscope \S+, which reads initscope\/records@1; install the newer one$/;
    const parquet = (await bytesOf('parquet', sweep.spec, sweep.records)).toString('latin1');
    const inParquet = async (text: string): Promise<string> =>
      refusalOf(await placed(await emptyFolder(), 'parquet', Buffer.from(text, 'latin1')));
    expect(await inParquet(parquet.replace('initscope/records@1', 'initscope/records@2'))).toMatch(newer);
    expect(await inParquet(parquet.replace('initscope.schema', 'somebodys.schema'))).toMatch(
      /^FILE: has lost what initscope notes in its files/,
    );
    expect(await inParquet(parquet.replace('"layers":[', '"floors":['))).toMatch(
      /^FILE: the spec in it cannot be read: floors: no such field/,
    );

    const entries = unzipSync(await bytesOf('npz', sweep.spec, sweep.records));
    const inNpz = async (files: Zippable): Promise<string> =>
      refusalOf(await placed(await emptyFolder(), 'npz', zipSync(files)));
    const schema = npyOf({ kind: 'U', shape: [], values: ['initscope/records@2'] });
    expect(await inNpz({ ...entries, 'schema.npy': schema })).toMatch(newer);
    const { 'version.npy': _, ...others } = entries;
    expect(await inNpz(others)).toMatch(/^FILE: has lost what initscope notes in its files/);
  });

  it('is which array of an NPZ file is missing, of another shape, or of another sweep', async () => {
    const entries = unzipSync(await bytesOf('npz', sweep.spec, sweep.records));
    const refused = async (files: Zippable): Promise<string> =>
      refusalOf(await placed(await emptyFolder(), 'npz', zipSync(files)));
    const name = Object.keys(entries).find((each) => /^0\/\w+_std\.npy$/.test(each)) ?? '';
    const { [name]: _, ...others } = entries;
    expect(await refused(others)).toBe(`FILE: has lost its ${name}`);
    const flat = npyOf({ kind: 'f8', shape: [2], values: Float64Array.of(1, 2) });
    expect(await refused({ ...entries, [name]: flat })).toBe(
      `FILE: its ${name.slice(0, -4)} is f8 of 2; allowed: [seed, σ², layer] of its spec`,
    );
    const width = npyOf({ kind: 'i4', shape: [], values: Int32Array.of(5) });
    expect(await refused({ ...entries, '0/width.npy': width })).toBe(
      'FILE: its 0/width is not that of its spec; write the file anew',
    );
    expect(await refused({ ...entries, '0/width.npy': Uint8Array.of(1, 2, 3) })).toBe(
      'FILE: its 0/width is no array that initscope writes',
    );
  });
});
