import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { copyFile, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { parseSweepSpec, type SweepSpec } from '@initscope/core';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { printConfig } from '../../src/arguments/print-config.ts';
import { recordFormats, type RecordFormat } from '../../src/formats/record-formats.ts';
import { emptyFolder, initscope, type Ended } from '../support/initscope.ts';
import { configFiles } from './config-files.ts';
import { inProcess } from './in-process.ts';
import { journalDamage } from './journal-damage.ts';
import { casesRun, fuzz } from './ledger.ts';
import { endedWell, listing, refusal } from './outcome.ts';
import { recordDamage, summaryDamage } from './record-files.ts';
import { settings } from './settings.ts';
import { givenBy, specStrings } from './spec-strings.ts';
import { journalsOfTinySweeps, tinySweep, type Journals } from './tiny-sweep.ts';

/** For soaks, which take as long as they take. */
const patience = 3_600_000;

describe('a config file, whatever it holds', () => {
  it(
    'is read as the spec that it is, or refused in one line, and nothing is written',
    async () => {
      const folder = await emptyFolder();
      await fuzz('config', 3400, configFiles, async (file) => {
        const path = join(folder, file.name);
        writeFileSync(path, file.bytes);
        const before = listing(folder);
        const end = await inProcess(['sweep', '--config', path, '--print-config']);
        expect(listing(folder)).toEqual(before);
        const isRead = endedWell(end);
        if (file.isValid !== null) expect(isRead, end.stderr).toBe(file.isValid);
        if (isRead) expectPrinted(end);
        if (file.name === 'a.json') expectAsJsonParse(file.bytes, isRead ? end.stdout : refusal(end));
      });
    },
    patience,
  );

  it(
    'is priced by --dry-run, or refused in one line, and nothing is written',
    async () => {
      const folder = await emptyFolder();
      await fuzz('config', 300, configFiles, async (file) => {
        const path = join(folder, file.name);
        writeFileSync(path, file.bytes);
        const before = listing(folder);
        const end = await inProcess(['sweep', '--config', path, '--dry-run', '-o', join(folder, 'out')]);
        expect(listing(folder)).toEqual(before);
        if (endedWell(end)) expect(end.stdout).toMatch(/\nto do .*\ntime .*\nmemory .*\noutput .*\n$/s);
        else if (file.isValid === true) expect(end.stderr).toContain('memory');
      });
    },
    patience,
  );
});

/** What a run that has to end well printed. */
async function carriedOut(run: Promise<Ended>): Promise<string> {
  const { code, stdout, stderr } = await run;
  if (code !== 0) throw new Error(stderr);
  return stdout;
}

/** What JSON.parse and the spec's parser say of the same bytes, which were printed or refused. */
function expectAsJsonParse(bytes: Buffer, answer: string): void {
  const spec = specIn(bytes);
  if (spec === null) expect(answer).toMatch(/^initscope: /);
  else if (answer.startsWith('{')) expect(answer).toBe(printConfig(spec));
  // JSON.parse takes the last of two values for a field, and a text of any length.
  else expect(answer).toMatch(/unique|more than 1000000 bytes/);
}

function specIn(bytes: Buffer): SweepSpec | null {
  try {
    const value: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    return parseSweepSpec(value);
  } catch {
    return null;
  }
}

/** A config that was printed says the same spec again. */
function expectPrinted({ stdout, stderr }: { readonly stdout: string; readonly stderr: string }): void {
  expect(stderr).toBe('');
  expect(printConfig(parseSweepSpec(JSON.parse(stdout)))).toBe(stdout);
}

describe("a field's text, whatever it is, as a flag or a variable", () => {
  it(
    "is read as the field's values, or refused in one line",
    async () => {
      await fuzz('spec strings', 3800, specStrings, async (given) => {
        const { args, env } = givenBy(given);
        const end = await inProcess(['sweep', ...args, '--print-config'], env);
        const isRead = endedWell(end);
        if (given.isValid) expect(isRead, end.stderr).toBe(true);
        // Two words may ask for help.
        if (isRead && end.stdout.startsWith('{')) expectPrinted(end);
        else if (isRead) expect([given.way, given.text]).toEqual(['two words', expect.stringMatching(/^-/)]);
      });
    },
    patience,
  );
});

describe('the other flags of a sweep, whatever they are given', () => {
  it(
    'are taken, or refused in one line, and nothing is written',
    async () => {
      const folder = await emptyFolder();
      await fuzz('settings', 400, settings, async ({ args, env }) => {
        const end = await inProcess(
          ['sweep', '--layers', '2', '--width', '2', '--seeds', '0', ...args, '--dry-run'],
          env,
        );
        endedWell(end);
        expect(listing(folder)).toEqual([]);
      });
    },
    patience,
  );
});

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
      await fuzz('journals', 1100, cases, async ({ damage, format, isWhole }) => {
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
      await fuzz('built program', 20, journalDamage({ lines: journals.foreign }), async (damage) => {
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

describe('a result, whatever has become of its file', () => {
  const whole = new Map<RecordFormat, Buffer>();
  let folder: string;
  let results: string;
  /** Of the records, and of the summary: the same. */
  const pictures: string[] = [];
  let summary: Buffer;
  beforeAll(async () => {
    folder = await emptyFolder();
    results = await emptyFolder();
    const sweep = ['sweep', '--layers', '2', '--width', '2', '--sigma-sq', '1,2', '--seeds', '0,1', '--jobs', '1'];
    for (const format of recordFormats) {
      await carriedOut(initscope([...sweep, '-o', `x.${format}`], { cwd: results }));
      whole.set(format, readFileSync(join(results, `x.${format}`)));
    }
    await carriedOut(initscope([...sweep, '-o', 'out'], { cwd: results }));
    const name = listing(join(results, 'out')).find((each) => each.endsWith('summary.json')) ?? '';
    await copyFile(join(results, 'out', name), join(results, 'summary.json'));
    summary = readFileSync(join(results, 'summary.json'));
    for (const file of ['x.parquet', 'summary.json']) {
      pictures.push(await carriedOut(inProcess(['report', join(results, file), '-o', '-', '--format', 'svg'])));
    }
  }, 120_000);

  /** Reports on these bytes; whatever is left beside them is an error. @returns the picture, if there is one. */
  async function reported(name: string, bytes: Buffer): Promise<string | null> {
    const [path, out] = [join(folder, name), join(folder, 'out.svg')];
    writeFileSync(path, bytes);
    const end = await inProcess(['report', path, '-o', out]);
    const isWell = endedWell(end);
    expect(listing(folder)).toEqual(isWell ? ['out.svg', name].toSorted() : [name]);
    rmSync(path);
    if (!isWell) return null;
    const svg = readFileSync(out, 'utf8');
    rmSync(out);
    return svg;
  }

  it('gives the same picture whichever of its files is read', () => {
    expect(pictures[0]).toMatch(/^<svg /);
    expect(pictures[1]).toBe(pictures[0]);
  });

  it.each(recordFormats)(
    'of records as %s gives its picture, or is refused in one line',
    async (format) => {
      const bytes = whole.get(format) ?? Buffer.alloc(0);
      await fuzz('record files', format === 'parquet' ? 500 : 250, recordDamage[format], async (damage) => {
        const svg = await reported(`x.${format}`, damage(bytes));
        if (svg === null) return;
        // A digit of a text may be another digit, of which nothing tells.
        if (format === 'parquet' || format === 'npz') expect(svg).toBe(pictures[0]);
        else expect(svg).toMatch(/^<svg .*<\/svg>\n?$/s);
        expect(svg).not.toMatch(/NaN|Infinity|undefined/);
      });
    },
    patience,
  );

  it(
    'as a summary gives its picture, or is refused in one line',
    async () => {
      await fuzz('summaries', 300, summaryDamage, async (damage) => {
        const svg = await reported('summary.json', damage(summary));
        if (svg !== null) expect(svg).toMatch(/^<svg .*<\/svg>\n?$/s);
      });
    },
    patience,
  );
});

/** Linux starts no program with a longer argument or setting than this, in bytes (MAX_ARG_STRLEN, its closing zero included). */
const MOST_WORD = 131_072;

describe('the built program', () => {
  it(
    'ends as well, or refuses as well, in a process of its own',
    async () => {
      const cwd = await emptyFolder();
      const cases = fc.oneof(
        configFiles.map(({ name, bytes }) => ({ name, bytes, args: ['--config', name], env: {} })),
        specStrings
          .map((given) => ({ name: null, bytes: null, ...givenBy(given) }))
          .filter(({ args, env }) =>
            [...args, ...Object.entries(env).map((setting) => setting.join('='))].every(
              (word) => Buffer.byteLength(word) < MOST_WORD,
            ),
          ),
      );
      await fuzz('built program', 20, cases, async ({ name, bytes, args, env }) => {
        if (name !== null) writeFileSync(join(cwd, name), bytes);
        const before = listing(cwd);
        const words = ['sweep', ...args, '--print-config'];
        const own = await initscope(words, { cwd, env });
        expect(listing(cwd)).toEqual(before);
        endedWell(own);
        // What the fuzzing in one process is worth.
        const paths = name === null ? words : ['sweep', '--config', join(cwd, name), '--print-config'];
        const { code, stdout } = await inProcess(paths, env);
        expect({ code: own.code, stdout: own.stdout }).toEqual({ code, stdout });
      });
    },
    patience,
  );
});

describe('all of these cases', () => {
  it('are ten thousand or more', () => {
    const ran = casesRun();
    const total = [...ran.values()].reduce((sum, count) => sum + count, 0);
    process.stderr.write(`${total} cases: ${[...ran].map(([kind, count]) => `${count} ${kind}`).join(', ')}\n`);
    expect(total).toBeGreaterThanOrEqual(10_000);
  });
});
