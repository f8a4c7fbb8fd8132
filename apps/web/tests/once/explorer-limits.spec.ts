import { expect, test, type Page } from '@playwright/test';
import { criticalMark, heatmap, limitMarks } from '@initscope/charts';
import { layersOf, precisionFormats, type FormatName, type Quantity } from '@initscope/core';
import { sweepOf } from '../support/explorer-figures.ts';
import { expectQuery, mapOf, openExplorer, profileOf } from '../support/explorer.ts';

const formats: readonly FormatName[] = ['float16', 'bfloat16', 'float32'];

for (const format of formats) {
  test(`${format}: the stairs over both heatmaps bound the layers from which on core says it is lost`, async ({
    page,
  }) => {
    await openExplorer(page);
    await expect(page.locator('path.limit')).toHaveCount(0);
    await page.getByLabel(format, { exact: true }).check();
    await expectQuery(page, `?limits=${format}`);
    const { planes, sigmaSq, network } = sweepOf('');
    for (const plane of planes) {
      const map = mapOf(page, plane.quantity);
      const width = Number((await map.getByRole('img').getAttribute('viewBox'))?.split(' ')[2]);
      // Layers of both quantities make the rows, so that a layer lies level in both.
      const options = { width, plotHeight: 292, layers: layersOf('h', network.layers), sigmaSq };
      const drawing = heatmap(plane, {
        ...options,
        critical: criticalMark(network),
        networkWidth: network.width,
        legend: false,
      });
      const expected = limitMarks(drawing.panels[0], plane, format).flatMap((mark) =>
        mark.kind === 'path' && mark.className.startsWith('limit limit-') ? [mark.d] : [],
      );
      expect(expected.length, `${plane.quantity} is lost somewhere`).toBeGreaterThan(0);
      expect(await stairs(page, plane.quantity, format)).toEqual(expected);
    }
    await page.getByLabel(format, { exact: true }).uncheck();
    await expect(page.locator('path.limit')).toHaveCount(0);
    await expectQuery(page, '');
  });
}

async function stairs(page: Page, quantity: Quantity, format: FormatName): Promise<string[]> {
  return mapOf(page, quantity)
    .locator(`path.limit-${format}`)
    .evaluateAll((paths) => paths.map((path) => path.getAttribute('d') ?? ''));
}

test('on the profile a threshold lies where the format overflows, and it is named', async ({ page }) => {
  await openExplorer(page, '?at=1&limits=float16,float32');
  const profile = profileOf(page);
  for (const name of ['float16', 'float32'] as const) {
    const { overflowLog10 = NaN } = precisionFormats.find((format) => format.name === name) ?? {};
    const { y, ticks } = await profile.evaluate((element, format) => {
      const line = element.querySelector(`line.limit-${format}`);
      return {
        y: Number(line?.getAttribute('y1')),
        ticks: Array.from(element.querySelectorAll('text.tick[text-anchor="end"]'), (tick) => ({
          text: tick.textContent,
          y: Number(tick.getAttribute('y')) - 4,
        })),
      };
    }, name);
    const [low, high] = [ticks.find(({ text }) => text === '1'), ticks.find(({ text }) => text === '10²⁰')];
    if (low === undefined || high === undefined) throw new Error(`no ticks: ${JSON.stringify(ticks)}`);
    const expected = low.y + ((high.y - low.y) * overflowLog10) / 20;
    expect(Math.abs(y - expected), name).toBeLessThan(1.5);
    await expect(profile.locator('.limit-label').filter({ hasText: name })).toHaveCount(1);
  }
});
