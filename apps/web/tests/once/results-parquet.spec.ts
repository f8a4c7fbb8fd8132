import { crc32 } from 'node:zlib';
import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { parquetMetadata } from 'hyparquet';
import { HeldResult } from '../../src/lib/results/reading/held-result.ts';
import { readFiles } from '../../src/lib/results/reading/read-files.ts';
import { ResultError } from '../../src/lib/results/result-error.ts';
import { everything } from '../../src/lib/results/view.ts';
import { sweepByCli } from '../support/cli-results.ts';

// Here in Node: what the worker makes of Parquet files that are not as they were written.

let sound: Buffer<ArrayBuffer>;
/** Where its one row group begins and ends. */
const begin = 4;
let end: number;

test.beforeAll(() => {
  const { parquet } = sweepByCli(
    '--layers 4,5 --width 4 --sigma-sq 0.1,0.5,2 --seeds 0..4 --inputs 20 --gradient-inputs 10',
  );
  sound = Buffer.from(new Uint8Array(parquet));
  const { row_groups } = parquetMetadata(new Uint8Array(sound).buffer);
  expect(row_groups).toHaveLength(1);
  end = begin + Number(row_groups[0].total_compressed_size);
});

/** What a page shows of the bytes, or the one sentence that says why it does not. */
async function outcomeOf(
  bytes: Uint8Array<ArrayBuffer>,
): Promise<{ readonly shown: unknown } | { readonly sentence: string }> {
  try {
    const held = new HeldResult(await readFiles([{ file: new Blob([bytes]), name: 'x.parquet' }], () => undefined));
    return { shown: [0, 1].map((network) => held.answer({ type: 'network', network, view: everything })) };
  } catch (error) {
    // Whatever else it is would reach the reader as a defect of the page.
    if (!(error instanceof ResultError)) throw error;
    expect(error.message).toMatch(/^x\.parquet [^\n]*\.$/);
    return { sentence: error.message };
  }
}

/** The file with the sum in its footer that its damaged row group has. */
function withSumSetRight(bytes: Buffer<ArrayBuffer>): Buffer<ArrayBuffer> {
  const text = (group: Uint8Array): string => crc32(group).toString(16).padStart(8, '0');
  const at = bytes.lastIndexOf(text(sound.subarray(begin, end)));
  expect(at).toBeGreaterThan(end);
  bytes.write(text(bytes.subarray(begin, end)), at);
  return bytes;
}

const place = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });

test('of a Parquet file, shows the same whichever bit is another, or refuses it in a sentence', async () => {
  const whole = await outcomeOf(sound);
  await fc.assert(
    fc.asyncProperty(place, fc.nat(7), async (share, bit) => {
      const copy = Buffer.from(sound);
      copy[Math.floor(share * copy.length)] ^= 1 << bit;
      const outcome = await outcomeOf(copy);
      if ('shown' in outcome) expect(outcome).toEqual(whole);
    }),
    { numRuns: 300 },
  );
});

test('of a Parquet file that was damaged on purpose, with the right checksum, says what is wrong or shows what it holds', async () => {
  let refused = 0;
  await fc.assert(
    fc.asyncProperty(place, fc.nat(7), fc.boolean(), async (share, bit, fillsWithOnes) => {
      const copy = Buffer.from(sound);
      const at = begin + Math.floor(share * (end - begin));
      if (fillsWithOnes) copy.fill(0xff, at, Math.min(end, at + bit + 1));
      else copy[at] ^= 1 << bit;
      if ('sentence' in (await outcomeOf(withSumSetRight(copy)))) refused++;
    }),
    { numRuns: 500 },
  );
  // Others have but another number somewhere.
  expect(refused).toBeGreaterThan(100);
});

test('refuses a page whose header says what no page of its rows can be, whatever the checksum', async () => {
  // After https://parquet.apache.org/docs/file-format/data-pages/: a header’s first field is its type, 2 (in zigzag 4) for a
  // dictionary, and the second is its size unpacked.
  expect([...sound.subarray(begin, begin + 3)]).toEqual([0x15, 4, 0x15]);
  const otherType = Buffer.from(sound);
  otherType[begin + 1] = 0;
  expect(await outcomeOf(withSumSetRight(otherType))).toEqual({
    sentence: "x.parquet is damaged: it has pages that are not initscope's.",
  });
  const otherSize = Buffer.from(sound);
  // An odd number in zigzag is one below 0.
  otherSize[begin + 3] |= 1;
  expect(await outcomeOf(withSumSetRight(otherSize))).toEqual({
    sentence: 'x.parquet is damaged: a page is not as large as it says.',
  });
});
