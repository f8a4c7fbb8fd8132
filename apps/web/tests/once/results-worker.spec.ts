import { expect, test, type Page } from '@playwright/test';
import { chooseFile, networkHeading, resultsPage } from '../support/results-page.ts';
import { computeResult, smallSweep } from '../support/small-result.ts';

// How the page and its worker get on.

const script = /results\.worker[^/]*\.js$/;
const text = JSON.stringify(computeResult());
const other = JSON.stringify(computeResult({ ...smallSweep, activation: 'tanh' }));

/** Lets the first worker wait for its script until told otherwise. */
async function holdFirstWorker(page: Page): Promise<() => void> {
  const held = Promise.withResolvers<void>();
  let isFirst = true;
  await page.route(script, async (route) => {
    if (isFirst) {
      isFirst = false;
      await held.promise;
    }
    await route.continue().catch(() => undefined);
  });
  return held.resolve;
}

test('ends the reading of a file when another is opened meanwhile, and shows that one', async ({ page }) => {
  const release = await holdFirstWorker(page);
  await page.goto(resultsPage);
  await expect(page.getByRole('status')).toHaveText('No result is open.');
  await chooseFile(page, 'first.json', text);
  await expect(page.getByRole('status')).toHaveText('Opening first.json …');
  await chooseFile(page, 'second.json', other);
  await expect(page.getByRole('status')).toContainText('second.json: 1 network');
  release();
  await expect.poll(() => page.workers().length).toBe(1);
  await expect(page.getByRole('status')).toContainText('second.json: 1 network');
  await expect(networkHeading(page)).toHaveText('tanh network, 6 layers of 8 units');
});

test('ends the reading of a file when told to, and keeps what it showed', async ({ page }) => {
  await page.goto(resultsPage);
  await chooseFile(page, 'first.json', text);
  await expect(page.getByRole('status')).toContainText('first.json: 1 network');
  const release = await holdFirstWorker(page);
  await chooseFile(page, 'second.json', other);
  await expect(page.getByRole('progressbar', { name: 'How much of it has been read' })).toBeVisible();
  await page.getByRole('button', { name: 'Cancel' }).click();
  await expect(page.getByRole('status')).toContainText('first.json: 1 network');
  release();
  await expect.poll(() => page.workers().length).toBe(1);
  await expect(networkHeading(page)).toHaveText('relu network, 6 layers of 8 units');
  await expect(page.getByRole('alert')).toHaveCount(0);
});

for (const [title, act] of [
  ['is pressed', (page: Page) => page.keyboard.press('Enter')],
  ['goes because the file is open', (_: Page, release: () => void) => release()],
] as const) {
  test(`hands the keyboard to where a file is chosen when Cancel ${title}`, async ({ page }) => {
    await page.goto(resultsPage);
    await expect(page.getByRole('status')).toHaveText('No result is open.');
    const release = await holdFirstWorker(page);
    await chooseFile(page, 'first.json', text);
    await page.getByRole('button', { name: 'Cancel' }).focus();
    await act(page, release);
    await expect(page.getByRole('button', { name: 'Cancel' })).toHaveCount(0);
    await expect(page.getByLabel('Open a sweep’s summary.json or its records')).toBeFocused();
    release();
  });
}

test('leaves the keyboard where it is when a file is open that nobody was to cancel', async ({ page }) => {
  await page.goto(resultsPage);
  await expect(page.getByRole('status')).toHaveText('No result is open.');
  const home = page.getByRole('link', { name: 'initscope' });
  await home.focus();
  await chooseFile(page, 'first.json', text);
  await expect(page.getByRole('status')).toContainText('first.json: 1 network');
  await expect(home).toBeFocused();
});

test('keeps one worker for what it shows, and none when the page is left', async ({ page }) => {
  await page.goto(resultsPage);
  for (const name of ['one.json', 'two.json', 'three.json']) {
    await chooseFile(page, name, text);
    await expect(page.getByRole('status')).toContainText(`${name}: 1 network`);
  }
  await expect.poll(() => page.workers().length).toBe(1);
  expect(page.workers()[0].url()).toMatch(script);
  await page.getByRole('link', { name: 'initscope' }).click();
  await expect.poll(() => page.workers().filter((worker) => script.test(worker.url())).length).toBe(0);
});

test('says what happened when the worker does not load, or stops, and opens another', async ({ page }) => {
  await page.route(script, (route) => route.abort());
  await page.goto(resultsPage);
  await chooseFile(page, 'summary.json', text);
  await expect(page.getByRole('alert')).toHaveText(
    'The worker that reads the file did not load; is there a connection?',
  );
  await page.unroute(script);
  const body = 'throw new Error("out of luck")';
  await page.route(script, (route) => route.fulfill({ contentType: 'text/javascript', body }));
  await chooseFile(page, 'summary.json', text);
  await expect(page.getByRole('alert')).toContainText(/The worker that reads the file stopped: .*out of luck\./);
  await page.unroute(script);
  await chooseFile(page, 'summary.json', text);
  await expect(page.getByRole('status')).toContainText('summary.json: 1 network');
  await expect(page.getByRole('alert')).toHaveCount(0);
});
