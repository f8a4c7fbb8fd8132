import { describe, expect, it } from 'vitest';
import { emptyFolder } from '../support/initscope.ts';
import { fuzz, patience } from './cases.ts';
import { inProcess } from './in-process.ts';
import { endedWell, expectPrinted, listing } from './outcome.ts';
import { settings } from './settings.ts';
import { givenBy, specStrings } from './spec-strings.ts';

describe("a field's text, whatever it is, as a flag or a variable", () => {
  it(
    "is read as the field's values, or refused in one line",
    async () => {
      await fuzz('spec strings', specStrings, async (given) => {
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
      await fuzz('settings', settings, async ({ args, env }) => {
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
