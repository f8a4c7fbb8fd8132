/** Where the explorer's script lies in the built site, from its root: config/explorer-entry.ts puts it there. */
export const builtEntry = '_app/explorer.js';

/** Its source, which is served as it is while one develops. */
export const entrySource = 'src/lib/explorer/hydrate.ts';

/**
 * What the page asks for: with the version of the site, since a script that a browser kept of another version would ask for files that are
 * gone.
 */
export function entryAddress(isDevelopment: boolean, version: string): string {
  return isDevelopment ? entrySource : `${builtEntry}?${version}`;
}
