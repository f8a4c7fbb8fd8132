import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseSweepSpec, type SweepSpec } from '@initscope/core';
import { describe, expect, it } from 'vitest';
import { printConfig } from '../../src/arguments/print-config.ts';
import { emptyFolder } from '../support/initscope.ts';
import { fuzz, patience } from './cases.ts';
import { configFiles } from './config-files.ts';
import { inProcess } from './in-process.ts';
import { endedWell, expectPrinted, listing, refusal } from './outcome.ts';

describe('a config file, whatever it holds', () => {
  it(
    'is read as the spec that it is, or refused in one line, and nothing is written',
    async () => {
      const folder = await emptyFolder();
      await fuzz('configs printed', configFiles, async (file) => {
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
      await fuzz('configs priced', configFiles, async (file) => {
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
