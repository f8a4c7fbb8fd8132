import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { emptyFolder, initscope } from '../support/initscope.ts';
import { fuzz, patience } from './cases.ts';
import { inProcess } from './in-process.ts';
import { journalDamage } from './journal-damage.ts';
import { endedWell, listing } from './outcome.ts';
import { journalsOfTinySweeps, tinySweep, type Journals } from './tiny-sweep.ts';

describe('journals, whatever has become of one of them', () => {
  let journals: Journals;
  let folder: string;
  beforeAll(async () => {
    journals = await journalsOfTinySweeps();
    folder = await emptyFolder();
    await mkdir(join(folder, 'shards'));
  }, 120_000);

  it(
    'are merged to the bytes of an uninterrupted sweep, or refused in one line and left as they are',
    async () => {
      const [first, second] = ['a', 'b'].map((name) => join(folder, 'shards', `journal-${name}.ndjson`));
      const cases = fc.record({
        damage: journalDamage({
          lines: [
            ...journals.foreign,
            ...journals.whole
              .toString()
              .split(/(?<=\n)/)
              .map((line) => Buffer.from(line)),
          ],
        }),
        format: fc.constantFrom<'csv' | 'parquet'>('csv', 'csv', 'parquet'),
        isWhole: fc.boolean(),
      });
      let merged = 0;
      await fuzz('journals merged', cases, async ({ damage, format, isWhole }) => {
        const bytes = damage(isWhole ? journals.whole : journals.shards[0]);
        writeFileSync(first, bytes);
        writeFileSync(second, journals.shards[1]);
        const before = listing(folder);
        const out = join(folder, `out.${format}`);
        const end = await inProcess(['merge', first, ...(isWhole ? [] : [second]), '-o', out]);
        expect(readFileSync(first).equals(bytes)).toBe(true);
        expect(readFileSync(second).equals(journals.shards[1])).toBe(true);
        if (endedWell(end)) {
          expect(readFileSync(out).equals(journals.results[format]), 'the bytes of an uninterrupted sweep').toBe(true);
          rmSync(out);
          merged++;
        }
        expect(listing(folder)).toEqual(before);
      });
      expect(merged).toBeGreaterThan(0);
    },
    patience,
  );

  it(
    'are gone on with to the bytes of an uninterrupted sweep, or refused in one line and left as they are',
    async () => {
      const path = join(folder, 'all.csv.journal.ndjson');
      let done = 0;
      await fuzz('journals resumed', journalDamage({ lines: journals.foreign }), async (damage) => {
        const bytes = damage(journals.whole);
        writeFileSync(path, bytes);
        const before = listing(folder);
        const end = await initscope([...tinySweep, '-o', 'all.csv', '--resume'], { cwd: folder });
        if (endedWell(end)) {
          expect(readFileSync(join(folder, 'all.csv')).equals(journals.results.csv)).toBe(true);
          rmSync(join(folder, 'all.csv'));
          done++;
        } else {
          expect(readFileSync(path).equals(bytes)).toBe(true);
          rmSync(path);
        }
        expect(listing(folder)).toEqual(before.filter((name) => name !== 'all.csv.journal.ndjson'));
      });
      process.stderr.write(`${done} of them resumed\n`);
    },
    patience,
  );
});
