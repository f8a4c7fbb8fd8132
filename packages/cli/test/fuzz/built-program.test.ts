import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emptyFolder, initscope } from '../support/initscope.ts';
import { fuzz, patience } from './cases.ts';
import { configFiles } from './config-files.ts';
import { inProcess } from './in-process.ts';
import { endedWell, listing } from './outcome.ts';
import { givenBy, specStrings } from './spec-strings.ts';

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
      await fuzz('built program', cases, async ({ name, bytes, args, env }) => {
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
