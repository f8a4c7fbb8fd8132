import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { resultsPage, serveResult } from '../support/results-page.ts';
import { settled } from '../support/site.ts';
import { computeResult, smallSweep } from '../support/small-result.ts';

const result = computeResult({
  ...smallSweep,
  activation: 'relu,tanh',
  initializer: 'fixed,kaiming_normal(mode=fan_out)',
});
const theory = result.facets.map(({ planes }) =>
  planes.flatMap(({ quantity, sigmaSq, layers }) =>
    sigmaSq.flatMap((variance) =>
      layers.map((layer) => {
        const logs = { log10Line: 0, log10Low: -1, log10Median: 0, log10High: 1 };
        return { sigma_sq: variance, layer, quantity, ...logs, standardErrors: null };
      }),
    ),
  ),
);

for (const [device, viewport] of [
  ['desktop', { width: 1280, height: 720 }],
  ['phone', { width: 360, height: 740 }],
] as const) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test.describe(`${device} ${colorScheme}`, () => {
      test.use({ viewport, colorScheme, hasTouch: device === 'phone' });

      for (const [title, served] of [
        ['several networks', JSON.stringify({ ...result, theory })],
        ['no result', 'null'],
        ['a damaged result', '{'],
      ] as const) {
        test(`with ${title} it gives axe nothing to complain of, and needs no sideways scrolling`, async ({
          page,
        }, testInfo) => {
          await serveResult(page, served);
          await page.goto(resultsPage);
          await expect(page.getByRole('status')).toHaveText(/computed by|No result is open/);
          await page.screenshot({ path: testInfo.outputPath('page.png'), fullPage: true });
          for (const summary of await page.locator('summary').all()) await summary.click();
          await settled(page);
          const { violations } = await new AxeBuilder({ page }).analyze();
          expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
          const overflow = await page.evaluate(
            () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
          );
          expect(overflow).toBe(0);
        });
      }
    });
  }
}
