import { expect, test } from '@playwright/test';
import { computed, expectQuery, openExplorer, sigmaSlider, statusOf, verdictOf } from '../support/explorer.ts';
import { sentenceOf, planesAt } from '../support/explorer-figures.ts';
import { openSweep } from '../support/site.ts';

const script = /explorer\.worker[^/]*\.js$/;

test('computes in a worker, which stays for the next sweep', async ({ page }) => {
  const started = page.waitForEvent('worker');
  await page.goto('/');
  const worker = await started;
  expect(worker.url()).toMatch(script);
  await computed(page);
  await page.getByRole('button', { name: 'draw again: weights' }).click();
  await expectQuery(page, '?seeds=8..15');
  await computed(page);
  // Beside it only workers that do single tasks for it, if it asked for any.
  expect(page.workers()).toContain(worker);
  for (const each of page.workers()) expect(each.url()).toBe(worker.url());
});

test('keeps the page free meanwhile', async ({ page }, testInfo) => {
  await page.addInitScript(() => {
    const longTasks: number[] = [];
    Object.assign(window, { longTasks });
    new PerformanceObserver((list) => longTasks.push(...list.getEntries().map(({ duration }) => duration))).observe({
      type: 'longtask',
      buffered: true,
    });
  });
  await openSweep(page);
  const longTasks = await page.evaluate(() => (window as unknown as { longTasks: number[] }).longTasks);
  // How long they are depends on the machine and what else it does; that there are few does not.
  testInfo.annotations.push({ type: 'tasks over 50 ms, in ms', description: JSON.stringify(longTasks) });
  expect(longTasks.length).toBeLessThan(8);
});

test('says what happened when the worker does not load, keeps the address, and tries again', async ({ page }) => {
  const query = '?layers=12&width=16';
  await page.route(script, (route) => route.abort());
  await page.goto(`/${query}`);
  await expect(page.getByRole('alert')).toHaveText(
    'The worker that computes the sweep did not load; is there a connection?',
  );
  // Longer than it takes until the page writes an address.
  await page.waitForTimeout(600);
  expect(new URL(page.url()).search).toBe(query);
  await page.unroute(script);
  await page.getByRole('button', { name: 'Try again' }).click();
  await computed(page, '328 networks');
  await expect(page.getByRole('alert')).toHaveCount(0);
  expect(await verdictOf(page)).toBe(sentenceOf(planesAt(query, 2 / 16)));
});

test('says what happened when the worker stops, and the picture that came with the page lives on', async ({ page }) => {
  const body = 'throw new Error("out of luck")';
  await page.route(script, (route) => route.fulfill({ contentType: 'text/javascript', body }));
  await page.goto('/');
  await expect(page.getByRole('alert')).toContainText(/The worker that computes the sweep stopped: .*out of luck\./);
  const before = await verdictOf(page);
  await sigmaSlider(page).fill('900');
  await expect.poll(() => verdictOf(page)).not.toBe(before);
  expect(await verdictOf(page)).toMatch(/^At σ² = 0\.501\d* hidden units grow/);
});

test('refuses in the worker what core refuses, in its words and naming the field', async ({ page }) => {
  await openExplorer(page);
  await page.goto('/?layers=many');
  await expect(page.getByRole('alert')).toHaveText(/^layers: given "many"; allowed: .*\.$/);
  await expect(statusOf(page)).toHaveText('Shown is the sweep before.');
});
