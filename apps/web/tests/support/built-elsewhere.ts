import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, realpath, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const web = fileURLToPath(new URL('../../', import.meta.url));
const repository = fileURLToPath(new URL('../../../../', import.meta.url));
/** What a build makes, and what it does not look at. */
const leftOut = new Set(['node_modules', 'build', '.svelte-kit', '.turbo', 'test-results', 'reports', 'tests']);

/** A site that was built by itself. */
export interface OtherBuild {
  /** Its files. */
  readonly files: string;
  readonly remove: () => Promise<void>;
}

/** Builds the site as `BASE_PATH=… pnpm run build` does, in a copy, since the other tests are reading what was built here. */
export async function builtWith(basePath: string): Promise<OtherBuild> {
  const folder = await realpath(await mkdtemp(join(tmpdir(), 'initscope-build-')));
  const copy = join(folder, 'apps', 'web');
  await mkdir(join(folder, 'apps'));
  await cp(web, copy, {
    recursive: true,
    filter: (source) => !leftOut.has(source.slice(web.length).split(sep)[0] ?? ''),
  });
  await symlink(join(web, 'node_modules'), join(copy, 'node_modules'), 'dir');
  await symlink(join(repository, 'packages'), join(folder, 'packages'), 'dir');
  await promisify(execFile)(process.execPath, [join(web, 'node_modules/vite/bin/vite.js'), 'build'], {
    cwd: copy,
    env: { ...process.env, BASE_PATH: basePath, NODE_ENV: 'production' },
  });
  return { files: join(copy, 'build'), remove: () => rm(folder, { recursive: true, force: true }) };
}
