import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import { builtEntry, entrySource } from '../src/lib/explorer/entry-address.ts';

const source = fileURLToPath(new URL(`../${entrySource}`, import.meta.url));

/** Builds the explorer's script beside Kit's own, in a place that is known before it is built. */
export function explorerEntry(): Plugin {
  return {
    name: 'explorer-entry',
    apply: 'build',
    applyToEnvironment: ({ name }) => name === 'client',
    buildStart() {
      this.emitFile({ type: 'chunk', id: source, fileName: builtEntry });
    },
  };
}
