import { readdir, realpath, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { cannotRead } from '../results/cannot-read.ts';
import { UsageError } from '../usage-error.ts';
import { isJournalName } from './journal-path.ts';

/**
 * The files of journals among paths, those in folders too, each once, in the order of their names.
 *
 * @throws UsageError if a path does not exist, or is a folder without any.
 */
export async function journalsIn(paths: readonly string[]): Promise<string[]> {
  const found = new Map<string, string>();
  for (const path of paths) {
    for (const [real, named] of await journalsAt(path)) found.set(real, named);
  }
  return [...found.values()].toSorted((a, b) => a.localeCompare(b, 'en', { numeric: true }));
}

/** By where they really lie, under the names by which they were given. */
async function journalsAt(path: string): Promise<(readonly [real: string, named: string])[]> {
  const real = await realpath(path).catch(() => {
    throw new UsageError(`${JSON.stringify(path)} does not exist; allowed: folders of sweeps, and journals of shards`);
  });
  try {
    if (!(await stat(real)).isDirectory()) return [[real, path]];
    const names = await readdir(real);
    // What --output was given holds the sweep's folder.
    const below = await Promise.all(
      names.map(async (name) => (await filesIn(join(real, name))).map((each) => join(name, each))),
    );
    const journals = [...names, ...below.flat()].filter((name) => isJournalName(basename(name)));
    if (journals.length > 0) return journals.map((name) => [join(real, name), join(path, name)]);
  } catch (error) {
    throw cannotRead(path, error);
  }
  throw new UsageError(
    `${JSON.stringify(path)} holds no journal of a shard; allowed: a folder that sweep --shard has written to`,
  );
}

/** The names in a folder; none in what is no folder, or not for us to read. */
function filesIn(path: string): Promise<string[]> {
  return readdir(path).catch(() => []);
}
