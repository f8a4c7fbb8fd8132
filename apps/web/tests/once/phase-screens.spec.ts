import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { watchForProblems } from '../support/problems.ts';
import { settled } from '../support/site.ts';
import { openPhase } from '../support/phase-page.ts';

const views = [
  ['tanh', ''],
  ['relu', '?activation=relu&quantity=xi_gradient'],
  ['gelu', '?activation=gelu'],
  ['bad', '?activation=tahn&sigmaWSq=log:1:2:3&at=1'],
] as const;

// Its usual view is looked at on every screen and in every theme by the site's own tests.
for (const [device, viewport, colorScheme] of [
  ['desktop', { width: 1280, height: 720 }, 'dark'],
  ['phone', { width: 360, height: 740 }, 'light'],
] as const) {
  test.describe(`${device} ${colorScheme}`, () => {
    test.use({ viewport, colorScheme, hasTouch: device === 'phone' });

    for (const [name, query] of views) {
      test(`of ${name} axe finds nothing, the console stays silent, and nothing scrolls sideways`, async ({
        page,
        baseURL,
      }, testInfo) => {
        const problems = watchForProblems(page, baseURL ?? '');
        await openPhase(page, query);
        await settled(page);
        await page.screenshot({ path: testInfo.outputPath('fold.png') });
        await page.screenshot({ path: testInfo.outputPath('page.png'), fullPage: true });
        await page.getByText('The numbers along the crosshair').click();
        await settled(page);
        const { violations } = await new AxeBuilder({ page }).analyze();
        expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
        const overflow = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
        expect(overflow).toBe(0);
        expect(problems).toEqual([]);
      });
    }
  });
}
