import { expect, test } from '@playwright/test';
import { explorerQueries } from '../../src/lib/lesson/explorer-queries.ts';
import { watchShifts } from '../support/layout-shifts.ts';
import { lessonPage, listed, notebookNetworks, openLesson, predictionOf, printed } from '../support/lesson.ts';
import { watchForProblems } from '../support/problems.ts';
import { serveBuild } from '../support/static-server.ts';

const compare = { name: 'Compare with what happens' };

test('a prediction by choice asks first, then says what happens, explains, and leaves the answer open', async ({
  page,
}) => {
  await openLesson(page);
  const prediction = predictionOf(page, 1);
  const answer = prediction.locator('#how-large');
  await expect(
    prediction.getByRole('group', { name: 'How large is the std of the hidden units in layer 49' }),
  ).toBeVisible();
  await expect(answer).toBeHidden();
  await prediction.getByRole('button', compare).click();
  await expect(prediction.getByRole('status')).toHaveText('Choose one of the 3 first, or let the page show you.');
  await expect(answer).toBeHidden();
  await prediction.getByRole('radio', { name: /^About a thousand/ }).check();
  await prediction.getByRole('button', compare).click();
  await expect(prediction.getByRole('status')).toContainText('The same factor comes back in every layer');
  await expect(answer).toBeVisible();
  await expect(answer).toContainText('1.122092 × 10³⁸'.replaceAll(' ', '\u00a0'));
  await expect(prediction.getByRole('link', { name: 'Just show me' })).toHaveCount(0);
  // Another guess is answered too.
  await prediction.getByRole('radio', { name: /^About 10³⁸/ }).check();
  await prediction.getByRole('button', compare).click();
  await expect(prediction.getByRole('status')).toContainText('That is what happens');
  await expect(answer).toBeVisible();
});

test('a prediction by number takes fractions, says what is no number, and answers near and far', async ({ page }) => {
  await openLesson(page);
  const prediction = predictionOf(page, 2);
  const field = prediction.getByLabel('The σ² that I would take:');
  const reply = prediction.getByRole('status');
  for (const [typed, sentence] of [
    ['', 'Type a number first, such as 0.1, or let the page show you.'],
    ['two', '“two” is not a number; type one such as 0.1, or a fraction.'],
  ] as const) {
    await field.fill(typed);
    await field.press('Enter');
    await expect(reply).toHaveText(sentence);
    await expect(prediction.locator('#which-variance')).toBeHidden();
  }
  for (const [typed, sentence] of [
    ['2/80', /where the balance lies/],
    ['0.5', /More than it takes/],
    ['0.1', /Close on a scale from 0 to 1/],
    ['0.001', /Less than it takes/],
    ['0', /A variance is above 0/],
  ] as const) {
    await field.fill(typed);
    await field.press('Enter');
    await expect(reply).toHaveText(sentence);
    await expect(prediction.locator('#which-variance')).toBeVisible();
  }
});

test('“Just show me” opens an answer without a guess and moves there; nothing of it outlives the page', async ({
  page,
}) => {
  await openLesson(page);
  for (let number = 1; number <= 6; number++) {
    const prediction = predictionOf(page, number);
    await expect(prediction.locator('.answer')).toBeHidden();
    await prediction.getByRole('link', { name: 'Just show me' }).click();
    await expect(prediction.locator('.answer')).toBeVisible();
    await expect(prediction.locator('.answer')).toBeFocused();
    await expect(prediction.getByRole('status')).toHaveText('');
  }
  expect(new URL(page.url()).hash).toBe('');
  expect(await page.evaluate(() => [localStorage.length, sessionStorage.length, document.cookie])).toEqual([
    0,
    expect.any(Number),
    '',
  ]);
  await page.reload();
  await expect(predictionOf(page, 1).locator('.answer')).toBeHidden();
});

test('a prediction works by keyboard alone', async ({ page }) => {
  await openLesson(page);
  const prediction = predictionOf(page, 3);
  await prediction.getByRole('radio').first().focus();
  await page.keyboard.press('ArrowDown');
  await expect(prediction.getByRole('radio', { name: /layer 1, next to the input/ })).toBeChecked();
  await page.keyboard.press('Tab');
  await expect(prediction.getByRole('button', compare)).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(prediction.getByRole('status')).toContainText('grow the way they go');
  await expect(prediction.locator('.answer')).toBeVisible();
});

test('turning σ² down until it stops is recognised and explained, and the figures are core’s', async ({ page }) => {
  await openLesson(page);
  const box = page.getByRole('group', { name: 'Try σ² for hidden units h' });
  const outcome = box.getByRole('status');
  await expect(outcome).toContainText('At σ² = 1 it explodes');
  const slider = box.getByRole('slider', { name: 'σ²' });
  await slider.focus();
  await page.keyboard.press('Home');
  await expect(outcome).toContainText('At σ² = 0.001 it vanishes: from layer 1 to layer 49');
  await expect(slider).toHaveAttribute('aria-valuetext', 'σ² = 0.001');
  await page.keyboard.press('ArrowRight');
  await expect(outcome).toContainText('At σ² = 0.00102 it vanishes');
  const field = box.getByRole('textbox', { name: 'σ², typed' });
  await field.fill('2/80');
  await field.press('Enter');
  await expect(outcome).toContainText('At σ² = 0.025 it has stopped');
  await expect(outcome).toContainText('This is 2/80, two over the number of units.');
  await box.getByText('The figures, layer by layer').click();
  const { balanced } = await notebookNetworks();
  await expect(async () =>
    expect(await listed(box.locator('.list'))).toEqual(balanced.stdHidden.map(printed)),
  ).toPass();
  await field.fill('0.027');
  await field.press('Enter');
  await expect(outcome).toContainText('a little above 2/80 = 0.025, where 80σ²/2 is exactly 1.');
});

test('a σ² that is none gets a sentence, and what is shown stays', async ({ page }) => {
  await openLesson(page);
  const box = page.getByRole('group', { name: 'Try σ² for gradients ∂L/∂f' });
  const field = box.getByRole('textbox', { name: 'σ², typed' });
  for (const [typed, sentence] of [
    ['large', '“large” is not a number; type one such as 0.1, or a fraction.'],
    ['5', 'σ² = 5 is off this axis; type one from 0.001 to 1.'],
  ] as const) {
    await field.fill(typed);
    await field.press('Enter');
    await expect(box.getByRole('alert')).toHaveText(sentence);
    await expect(box.getByRole('status')).toContainText('At σ² = 1 it explodes: from layer 49 to layer 1');
  }
  await field.fill('0.026');
  await field.press('Enter');
  await expect(box.getByRole('alert')).toHaveText('');
  await expect(box.getByRole('status')).toContainText('At σ² = 0.026 it has stopped');
});

test('a worker that does not load is told in a sentence; the build’s figures stand, and the next try works', async ({
  page,
}) => {
  const script = /sweep\.worker[^/]*\.js$/;
  await page.route(script, (route) => route.abort());
  await page.goto(lessonPage);
  await expect(page.getByText('your browser could not compute them again')).toBeVisible();
  const box = page.getByRole('group', { name: 'Try σ² for hidden units h' });
  const field = box.getByRole('textbox', { name: 'σ², typed' });
  await field.fill('0.5');
  await field.press('Enter');
  await expect(box.getByRole('alert')).toContainText('did not load; is there a connection?');
  await expect(box.getByRole('status')).toContainText('At σ² = 1 it explodes');
  await page.unroute(script);
  await field.fill('0.25');
  await field.press('Enter');
  await expect(box.getByRole('status')).toContainText('At σ² = 0.25 it explodes');
  await expect(box.getByRole('alert')).toHaveText('');
});

test('“Just show me” works where the script does not come', async ({ page }) => {
  await page.route(/\/_app\/immutable\/entry\/[^/]*\.js$/, (route) => route.abort());
  await page.goto(lessonPage);
  const prediction = predictionOf(page, 5);
  await expect(prediction.locator('.answer')).toBeHidden();
  await prediction.getByRole('link', { name: 'Just show me' }).click();
  await expect(prediction.locator('.answer')).toBeVisible();
});

test('on paper every answer stands open, without controls', async ({ page }) => {
  await openLesson(page);
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('.answer:visible')).toHaveCount(6);
  await expect(page.getByRole('button')).toHaveCount(0);
  await expect(page.getByRole('slider')).toHaveCount(0);
  await expect(page.getByText('About 10³⁸, more than there are bacteria on Earth')).toBeVisible();
});

test('links to the explorer carry what it is to show, and those to the method its section', async ({
  page,
  baseURL,
}) => {
  await openLesson(page);
  const hrefs = await page
    .locator('main a')
    .evaluateAll((all) => all.map((link) => (link instanceof HTMLAnchorElement ? link.href : '')));
  for (const query of Object.values(explorerQueries)) expect(hrefs).toContain(`${baseURL}/${query}`);
  expect(hrefs).toContain(`${baseURL}/method/#gains`);
  await page.getByRole('link', { name: 'the gains' }).click();
  await expect(page.getByRole('heading', { name: 'Gains' })).toBeInViewport();
});

test('works from any folder of a host that serves plain files', async ({ page }) => {
  const { origin, close } = await serveBuild('/some/folder/');
  try {
    const problems = watchForProblems(page, origin);
    await page.goto(`${origin}/some/folder/notebook/`);
    await expect(page.getByText('every digit agrees')).toBeVisible({ timeout: 20_000 });
    expect(problems).toEqual([]);
    await expect(page.getByRole('link', { name: 'the gains' })).toHaveJSProperty(
      'href',
      `${origin}/some/folder/method/#gains`,
    );
  } finally {
    close();
  }
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('everything can be read: all answers, no controls that do nothing', async ({ page }) => {
    await page.goto(lessonPage);
    await expect(page).toHaveTitle('Find out how large weights should start · initscope');
    await expect(page.locator('.answer:visible')).toHaveCount(6);
    await expect(page.locator('main math').first()).toBeVisible();
    await expect(page.getByRole('button')).toHaveCount(0);
    await expect(page.getByRole('slider')).toHaveCount(0);
    await expect(page.locator('main svg:visible')).not.toHaveCount(0);
    await expect(page.getByRole('main')).toContainText('They were computed when this page was made.');
  });
});

for (const width of [360, 768, 1280]) {
  test(`moves nothing while it loads and computes its figures again, ${width} px wide`, async ({ page }) => {
    await page.setViewportSize({ width, height: 740 });
    const shifts = await watchShifts(page);
    await openLesson(page);
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve))));
    expect(await shifts()).toEqual([]);
  });
}
