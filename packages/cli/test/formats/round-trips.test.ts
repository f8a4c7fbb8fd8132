import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseSweepSpec, recordColumnsOf } from '@initscope/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openRecords } from '../../src/formats/read-records.ts';
import { recordFormats } from '../../src/formats/record-formats.ts';
import { emptyFolder } from '../support/initscope.ts';
import { bytesOf, fileOf, metadataOf, placed, recordsIn } from './files.ts';
import { partsOfSweeps, sweeps } from './record-arbitraries.ts';

describe.each(recordFormats)('records as %s', (format) => {
  it('come back as they were written, to the sign of a zero and in their order', async () => {
    const folder = await emptyFolder();
    await fc.assert(
      fc.asyncProperty(sweeps, fc.integer({ min: 1, max: 500 }), async ({ spec, records }, atOnce) => {
        const path = await placed(folder, format, await bytesOf(format, spec, records, atOnce));
        expect(await recordsIn(path)).toStrictEqual(records);
      }),
      { numRuns: 40 },
    );
  });

  it('come back where a part of a sweep is all there is, or nothing', async () => {
    const folder = await emptyFolder();
    await fc.assert(
      fc.asyncProperty(partsOfSweeps, async ({ spec, records }) => {
        expect(await recordsIn(await fileOf(folder, format, spec, records))).toStrictEqual(records);
      }),
      { numRuns: 25 },
    );
    expect(await recordsIn(await fileOf(folder, format, parseSweepSpec({}), []))).toStrictEqual([]);
  });

  it('come with the spec and the version, or with nothing of either', async () => {
    const folder = await emptyFolder();
    const holdsMetadata = format === 'parquet' || format === 'npz';
    await fc.assert(
      fc.asyncProperty(sweeps, async ({ spec, records }) => {
        const file = await openRecords(await fileOf(folder, format, spec, records.slice(0, 1)));
        expect(file.format).toBe(format);
        expect(file.metadata).toStrictEqual(holdsMetadata ? metadataOf(spec) : null);
      }),
      { numRuns: 10 },
    );
  });

  it('are read again from the first, as often as one likes', async () => {
    const [{ spec, records }] = fc.sample(sweeps, { numRuns: 1, seed: 1 });
    const file = await openRecords(await fileOf(await emptyFolder(), format, spec, records));
    for (let time = 0; time < 2; time++) {
      let count = 0;
      for await (const some of file.records()) count += some.length;
      expect(count).toBe(records.length);
    }
  });

  it('make the same bytes whenever they are the same, however they come', async () => {
    const [{ spec, records }] = fc.sample(sweeps, { numRuns: 1, seed: 2 });
    expect(await bytesOf(format, spec, records, 3)).toStrictEqual(await bytesOf(format, spec, records));
  });

  it('have the columns of a record in its order', async () => {
    const [{ spec, records }] = fc.sample(sweeps, { numRuns: 1, seed: 3 });
    const [first] = await recordsIn(await fileOf(await emptyFolder(), format, spec, records));
    expect(Object.keys(first)).toStrictEqual([...recordColumnsOf(spec)]);
  });

  it('are found by the name, in capitals too', async () => {
    const [{ spec, records }] = fc.sample(sweeps, { numRuns: 1, seed: 4 });
    const path = join(await emptyFolder(), `R.${format.toUpperCase()}`);
    await writeFile(path, await bytesOf(format, spec, records));
    expect(await recordsIn(path)).toStrictEqual(records);
  });
});
