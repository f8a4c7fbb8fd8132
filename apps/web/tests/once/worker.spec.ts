import { expect, test } from '@playwright/test';
import { expectSweep, openSweep } from '../support/site.ts';

const script = /sweep\.worker[^/]*\.js$/;

test('computes in a worker, which ends with its work', async ({ page }) => {
  const started = page.waitForEvent('worker');
  await page.goto('/');
  const worker = await started;
  expect(worker.url()).toMatch(script);
  await expectSweep(page);
  await expect.poll(() => page.workers().length).toBe(0);
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

test('says what happened when the worker does not load, and tries again', async ({ page }) => {
  await page.route(script, (route) => route.abort());
  await page.goto('/');
  await expect(page.getByRole('alert')).toHaveText(
    'The worker that computes the sweep did not load; is there a connection?',
  );
  await page.unroute(script);
  await page.getByRole('button', { name: 'Try again' }).click();
  await expectSweep(page);
  await expect(page.getByRole('alert')).toHaveCount(0);
});

test('says what happened when the worker stops', async ({ page }) => {
  const body = 'throw new Error("out of luck")';
  await page.route(script, (route) => route.fulfill({ contentType: 'text/javascript', body }));
  await page.goto('/');
  await expect(page.getByRole('alert')).toContainText(/The worker that computes the sweep stopped: .*out of luck\./);
});

test('refuses in the worker what core refuses, in its words', async ({ page }) => {
  const started = page.waitForEvent('worker');
  await page.goto('/');
  const url = (await started).url();
  const answer = await page.evaluate(
    (address) =>
      new Promise((resolve) => {
        const worker = new Worker(address, { type: 'module' });
        worker.addEventListener('message', ({ data }) => resolve(data));
        worker.postMessage({ type: 'run', spec: { layers: 'many' } });
      }),
    url,
  );
  expect(answer).toEqual({
    type: 'failed',
    sentence: expect.stringMatching(/^The sweep stopped: layers: given "many"; allowed: .*\.$/),
  });
});
