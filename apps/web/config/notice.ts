import { readFile } from 'node:fs/promises';
import type { Plugin } from 'vite';

const source = new URL('../../../packages/core/NOTICE', import.meta.url);

/** Puts beside the site what core owes to others, since core is part of its scripts. */
export function notice(): Plugin {
  return {
    name: 'notice',
    applyToEnvironment: ({ name }) => name === 'client',
    async generateBundle() {
      this.emitFile({ type: 'asset', fileName: 'NOTICE.txt', source: await readFile(source, 'utf8') });
    },
  };
}
