import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { basePath } from '../../config/base-path.ts';
import { builtWith } from '../support/built-elsewhere.ts';
import { expectComputed, sitePages } from '../support/pages.ts';
import { computed } from '../support/phase-page.ts';
import { watchForProblems } from '../support/problems.ts';
import { chooseFile, networkHeading } from '../support/results-page.ts';
import { computeResult } from '../support/small-result.ts';
import { serveBuild } from '../support/static-server.ts';

/** Goes through the site by its own links, and has every page do what it does. */
async function useEveryPage(page: Page, address: string): Promise<void> {
  const problems = watchForProblems(page, new URL(address).origin);
  await page.goto(address);
  for (const { name, path, heading } of sitePages) {
    await page.getByRole('navigation', { name: 'Pages' }).getByRole('link', { name }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(heading);
    expect(page.url()).toBe(address + path);
    if (name === 'Explorer') await expectComputed(page);
    if (name === 'Lesson') await expect(page.getByText('every digit agrees')).toBeVisible({ timeout: 20_000 });
    if (name === 'Phases') await computed(page);
    if (name === 'Results') {
      await chooseFile(page, 'summary.json', JSON.stringify(computeResult()));
      await expect(networkHeading(page)).toBeVisible();
    }
    // Loaded by itself, too.
    await page.reload();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(heading);
    await page.waitForLoadState('networkidle');
  }
  await page.getByRole('link', { name: 'initscope', exact: true }).click();
  await expectComputed(page);
  expect(page.url()).toBe(address);
  expect(problems).toEqual([]);
}

test('every page works from any folder of a host that serves plain files, with scripts and workers', async ({
  page,
}) => {
  const { origin, close } = await serveBuild('/some/folder/');
  try {
    await useEveryPage(page, `${origin}/some/folder/`);
  } finally {
    close();
  }
});

test('built for a base path every page works under it, and so does the lesson’s link into the explorer', async ({
  page,
}) => {
  test.setTimeout(180_000);
  const build = await builtWith('/a/base');
  const host = await serveBuild('/a/base/', { files: build.files });
  try {
    expect(await readFile(join(build.files, 'notebook/index.html'), 'utf8')).toContain('/a/base');
    await useEveryPage(page, `${host.origin}/a/base/`);
    await page.goto(`${host.origin}/a/base/notebook/`);
    await page.getByRole('link', { name: /where it explodes, at σ² = 1/ }).click();
    await expect(page).toHaveURL(`${host.origin}/a/base/?at=1`);
    await expectComputed(page);
  } finally {
    host.close();
    await build.remove();
  }
});

test('takes a base path that begins with a slash and ends without, and no other', () => {
  expect([undefined, '', '/', '/initscope', '/a/b'].map(basePath)).toEqual(['', '', '', '/initscope', '/a/b']);
  for (const wrong of ['initscope', '/initscope/', '//host', 'https://host/x']) {
    expect(() => basePath(wrong)).toThrow(`BASE_PATH is "${wrong}"; it has to begin with a slash`);
  }
});
