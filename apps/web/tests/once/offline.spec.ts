import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { expectComputed, sitePages } from '../support/pages.ts';
import { computed } from '../support/phase-page.ts';
import { watchForProblems } from '../support/problems.ts';
import { chooseFile, networkHeading } from '../support/results-page.ts';
import { computeResult } from '../support/small-result.ts';
import { builtSite, serveBuild } from '../support/static-server.ts';

test.use({ serviceWorkers: 'allow' });

const result = computeResult();

/** Waits until the site's service worker is at work, and answers this page. */
async function kept(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
    while (navigator.serviceWorker.controller?.state !== 'activated')
      await new Promise((resolve) => setTimeout(resolve, 20));
  });
}

/** The names of the caches of this origin, and the addresses that they hold. */
const cachesOf = (page: Page) =>
  page.evaluate(async () => {
    const names = await caches.keys();
    const held = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
    return { names, addresses: held.flat().map(({ url }) => new URL(url).pathname) };
  });

/** The version of the built site. */
function builtVersion(): string {
  const { version } = JSON.parse(readFileSync(join(builtSite, '_app/version.json'), 'utf8')) as { version: string };
  return version;
}

for (const folder of ['/', '/some/folder/']) {
  test(`after one visit to ${folder} the site works without a connection: every page opens, and computes`, async ({
    page,
    context,
  }) => {
    const { origin, close } = await serveBuild(folder);
    const address = `${origin}${folder}`;
    await page.goto(address);
    await kept(page);
    await context.setOffline(true);
    // Nor is there a host any more.
    close();

    const problems = watchForProblems(page, origin);
    for (const { path, heading } of sitePages) {
      await page.goto(address + path);
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(heading);
      if (path === '') await expectComputed(page);
      if (path === 'phase/') await computed(page);
      if (path === 'notebook/') await expect(page.getByText('every digit agrees')).toBeVisible({ timeout: 20_000 });
      if (path === 'results/') {
        // It has asked for a served result by then, in vain.
        await page.waitForLoadState('networkidle');
        await chooseFile(page, 'summary.json', JSON.stringify(result));
        await expect(networkHeading(page)).toBeVisible();
      }
    }
    // Whatever is asked for: another network, tables and a menu whose scripts come when they are wanted.
    await page.goto(`${address}?layers=7&width=9&seeds=0,1&at=0.5`);
    await expectComputed(page);
    await expect(page.getByRole('textbox', { name: 'K hidden layers' })).toHaveValue('7');
    await page.getByText('The numbers, as tables').click();
    await expect(page.getByRole('main').getByRole('table').nth(1)).toBeVisible();
    await page.getByRole('button', { name: 'Share and save' }).click();
    await expect(page.getByRole('group', { name: 'Share and save' })).toBeVisible();
    // Only the result that a host may serve beside the site is asked of it.
    expect(problems.filter((problem) => !/result\.json$|^console: Failed to load resource/.test(problem))).toEqual([]);
    expect(problems.filter((problem) => problem.startsWith('failed:'))).toEqual([`failed: ${address}result.json`]);
  });
}

test('a result that is served with the site is never an older one: it is kept nowhere', async ({ page }) => {
  let served = 'null';
  const { origin, close } = await serveBuild('/', {
    changed: (path, text) => (path === 'result.json' ? served : text),
  });
  try {
    await page.goto(`${origin}/results/`);
    await expect(page.getByRole('status')).toHaveText('No result is open.');
    await kept(page);
    expect((await cachesOf(page)).addresses.filter((address) => address.endsWith('result.json'))).toEqual([]);
    for (const seeds of ['0..2', '0..4']) {
      const next = computeResult({ layers: 4, width: 5, sigmaSq: '0.1,0.4', seeds });
      served = JSON.stringify(next);
      await page.reload();
      await expect(page.getByRole('status')).toContainText(`1 network, ${next.spec.seeds.length} seeds`);
    }
    expect((await cachesOf(page)).addresses.filter((address) => address.endsWith('result.json'))).toEqual([]);
  } finally {
    close();
  }
});

test('a new version of the site takes the place of the old one, whole, and leaves the caches of others alone', async ({
  page,
}) => {
  const old = builtVersion();
  let version = old;
  const { origin, close } = await serveBuild('/', {
    changed: (path, text) => {
      const renewed = text.replaceAll(old, version);
      return path === 'method/index.html' ? renewed.replace('<h1>Method</h1>', `<h1>Method, ${version}</h1>`) : renewed;
    },
  });
  try {
    const heading = page.getByRole('heading', { level: 1 });
    await page.goto(`${origin}/results/`);
    await kept(page);
    await page.evaluate(() => caches.open('another-site-of-this-origin'));
    expect((await cachesOf(page)).names.toSorted()).toEqual(['another-site-of-this-origin', `initscope-${old}`]);

    version = 'another';
    await page.evaluate(async () => void (await (await navigator.serviceWorker.ready).update()));
    await expect
      .poll(async () => (await cachesOf(page)).names.toSorted())
      .toEqual(['another-site-of-this-origin', 'initscope-another']);
    await kept(page);
    close();
    // Its text before any script: the page's data still say what they said.
    const text = await page.evaluate(async () => (await fetch('../method/')).text());
    expect(text).toContain('<h1>Method, another</h1>');
    await page.goto(`${origin}/`);
    await expect(heading).toHaveText('Are my initial weights any good?');
    await expectComputed(page);
  } finally {
    close();
  }
});
