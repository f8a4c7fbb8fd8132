import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { copyFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { recordFormats, type RecordFormat } from '../../src/formats/record-formats.ts';
import { emptyFolder, initscope, type Ended } from '../support/initscope.ts';
import { fuzz, patience } from './cases.ts';
import { inProcess } from './in-process.ts';
import { endedWell, listing } from './outcome.ts';
import { recordDamage, summaryDamage } from './record-files.ts';

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
      await fuzz(`records as ${format}`, recordDamage[format], async (damage) => {
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
      await fuzz('summaries', summaryDamage, async (damage) => {
        const svg = await reported('summary.json', damage(summary));
        if (svg !== null) expect(svg).toMatch(/^<svg .*<\/svg>\n?$/s);
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
