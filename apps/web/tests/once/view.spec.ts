import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@playwright/test';
import { expectComputed, sitePages } from '../support/pages.ts';
import { watchForProblems } from '../support/problems.ts';

test.use({ serviceWorkers: 'allow' });

const bin = fileURLToPath(new URL('../../../../packages/cli/bin/initscope.js', import.meta.url));

test('initscope view shows its result in the site, which logs nothing, and keeps nothing at an address that may be another’s next time', async ({
  page,
}) => {
  const folder = mkdtempSync(join(tmpdir(), 'initscope-view-'));
  const sweep = ['sweep', '--layers', '5', '--width', '6', '--sigma-sq', 'log:1e-2:10:5', '--seeds', '0,1'];
  execFileSync(process.execPath, [bin, ...sweep], { cwd: folder, stdio: 'pipe' });
  const [name] = readdirSync(join(folder, 'initscope-results'));
  const result = join(folder, 'initscope-results', name);
  const view = spawn(process.execPath, [bin, 'view', result], { cwd: folder, stdio: ['ignore', 'pipe', 'ignore'] });
  try {
    const [printed] = await once(view.stdout, 'data');
    const address = new URL(String(printed).trim());
    const problems = watchForProblems(page, address.origin);
    await page.goto(address.href);
    await expect(page.getByRole('status')).toContainText('1 network, 2 seeds');
    for (const { path, heading } of sitePages) {
      await page.goto(new URL(`/${path}`, address).href);
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(heading);
      if (path === '') await expectComputed(page);
      await page.waitForLoadState('networkidle');
      expect(await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(0);
    }
    expect(problems).toEqual([]);
  } finally {
    view.kill('SIGINT');
    rmSync(folder, { recursive: true, force: true });
  }
});
