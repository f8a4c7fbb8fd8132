import { expect, test, type Page } from '@playwright/test';
import { openExplorer, sitePages, themeSwitch, views } from '../support/pages.ts';
import { watchForProblems } from '../support/problems.ts';
import { settled } from '../support/site.ts';

test.use({ colorScheme: 'light' });

/** The page's ground, and its ink. */
const pageColours = (page: Page) =>
  page.evaluate(() => {
    const { backgroundColor, color } = getComputedStyle(document.body);
    return { backgroundColor, color };
  });

/** The colours of everything that the charts draw, and those of the pictures that they embed. */
const chartColours = (page: Page) =>
  page.evaluate(() => {
    const colours = new Set<string>();
    for (const mark of document.querySelectorAll('main svg *')) {
      const { fill, stroke } = getComputedStyle(mark);
      colours.add(`${mark.getAttribute('class')} ${fill} ${stroke}`);
    }
    for (const canvas of document.querySelectorAll<HTMLCanvasElement>('main canvas')) colours.add(canvas.toDataURL());
    return [...colours].toSorted();
  });

for (const { name, open } of views.filter(({ name: each }) => each !== 'results' && each !== 'method')) {
  test(`${name}: the switch colours page and charts as the system’s theme does, and back`, async ({ page }) => {
    const look = async () => ({ page: await pageColours(page), charts: await chartColours(page) });
    await open(page);
    await settled(page);
    const light = await look();
    expect(light.charts.length).toBeGreaterThan(3);

    await page.emulateMedia({ colorScheme: 'dark' });
    await settled(page);
    const dark = await look();
    expect(dark.page).not.toEqual(light.page);
    expect(dark.charts).not.toEqual(light.charts);

    await themeSwitch(page).selectOption('light');
    await settled(page);
    expect(await look()).toEqual(light);

    await page.emulateMedia({ colorScheme: 'light' });
    await themeSwitch(page).selectOption('dark');
    await settled(page);
    expect(await look()).toEqual(dark);

    await themeSwitch(page).selectOption('system');
    await settled(page);
    expect(await look()).toEqual(light);
  });
}

test('what the reader chose holds on every page and after loading it again, until the system’s is chosen', async ({
  page,
}) => {
  await page.goto('/');
  const light = await pageColours(page);
  await themeSwitch(page).selectOption('dark');
  const dark = await pageColours(page);
  expect(dark).not.toEqual(light);
  for (const { name, path } of sitePages) {
    await page.getByRole('navigation', { name: 'Pages' }).getByRole('link', { name }).click();
    await expect(page).toHaveURL(new RegExp(`/${path}$`));
    await expect(themeSwitch(page)).toHaveValue('dark');
    expect(await pageColours(page), `/${path}, by a link`).toEqual(dark);
    await page.reload();
    await expect(themeSwitch(page)).toHaveValue('dark');
    expect(await pageColours(page), `/${path}, loaded again`).toEqual(dark);
  }
  await themeSwitch(page).selectOption('system');
  await page.goto('/');
  await expect(themeSwitch(page)).toHaveValue('system');
  expect(await pageColours(page)).toEqual(light);
});

for (const { path } of sitePages) {
  test(`/${path} has the chosen theme before it is first painted, and without any other script`, async ({ page }) => {
    await page.goto('/method/');
    await themeSwitch(page).selectOption('dark');
    await page.addInitScript(() => {
      new MutationObserver((_, observer) => {
        if (document.documentElement?.dataset['theme'] !== 'dark') return;
        Object.assign(window, { chosenAt: performance.now() });
        observer.disconnect();
      }).observe(document, { subtree: true, childList: true, attributes: true });
    });
    await page.route('**/_app/**/*.js', (route) => route.abort());
    await page.goto(`/${path}`);
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
    const [chosen, painted] = await page.evaluate(async () => {
      while (performance.getEntriesByName('first-paint').length === 0) await new Promise(requestAnimationFrame);
      const { chosenAt } = window as unknown as { readonly chosenAt: number };
      return [chosenAt, performance.getEntriesByName('first-paint')[0].startTime];
    });
    expect(chosen).toBeLessThan(painted);
  });
}

test('where the browser keeps nothing, the switch works for the page that it is on, and nothing is logged', async ({
  page,
  baseURL,
}) => {
  const problems = watchForProblems(page, baseURL ?? '');
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get: () => {
        throw new DOMException('The operation is insecure.', 'SecurityError');
      },
    });
  });
  await openExplorer(page);
  const light = await pageColours(page);
  await themeSwitch(page).selectOption('dark');
  expect(await pageColours(page)).not.toEqual(light);
  await page.reload();
  await expect(themeSwitch(page)).toHaveValue('system');
  expect(await pageColours(page)).toEqual(light);
  expect(problems).toEqual([]);
});

test('by keyboard alone the theme is reached and chosen', async ({ page }) => {
  await page.goto('/method/');
  await themeSwitch(page).focus();
  await page.keyboard.type('d');
  await expect(themeSwitch(page)).toHaveValue('dark');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
});
