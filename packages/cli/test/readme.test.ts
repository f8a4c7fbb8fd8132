import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { emptyFolder, initscope } from './support/initscope.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const picture = join(root, 'docs/images/sweep.svg');

// UPDATE_PICTURES=1 pnpm --filter initscope test draws the picture anew; the text is for a person to change.
it("the project's README shows what the sweep prints and draws", async () => {
  const cwd = await emptyFolder();
  const { stdout } = await initscope(['sweep'], { cwd });
  const [folder] = await readdir(join(cwd, 'initscope-results'));
  const svg = await readFile(join(cwd, 'initscope-results', folder, 'heatmap.svg'), 'utf8');
  if (process.env['UPDATE_PICTURES'] === '1') await writeFile(picture, svg);

  expect(await readFile(join(root, 'README.md'), 'utf8')).toContain(stdout.replace(/^\n|\n+$/g, ''));
  expect(await readFile(picture, 'utf8')).toBe(svg);
});
