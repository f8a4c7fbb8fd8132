import { mkdir, writeFile } from 'node:fs/promises';
import { expect, test, type Page } from '@playwright/test';
import { computed, expectQuery, openExplorer, sigmaSlider } from './support/explorer.ts';
import { pace } from './support/pace.ts';

// After all others, and one after the other: both keep every core busy, and write into one report.
test.describe.configure({ mode: 'serial' });

const reports = new URL('../test-results/', import.meta.url);
const figures: Record<string, number> = {};

test.afterAll(async () => {
  await mkdir(reports, { recursive: true });
  await writeFile(new URL('speed.json', reports), `${JSON.stringify(figures, null, 2)}\n`);
});

/** What the page has left in its performance timeline, in ms. */
async function measures(page: Page, name: string): Promise<number[]> {
  return page.evaluate((entry) => performance.getEntriesByName(entry).map(({ duration }) => duration), name);
}

function quantile(values: readonly number[], share: number): number {
  const ascending = values.toSorted((a, b) => a - b);
  return ascending[Math.min(ascending.length - 1, Math.floor(share * ascending.length))] ?? NaN;
}

function note(entries: Readonly<Record<string, number>>): string {
  const rounded = Object.entries(entries).map(([name, value]): [string, number] => [
    name,
    Math.round(value * 100) / 100,
  ]);
  Object.assign(figures, Object.fromEntries(rounded));
  return rounded.map(([name, value]) => `${name} ${value}`).join(', ');
}

test('a step of the slider over 50 × 80 keeps the page busy for less than a frame', async ({ page }, testInfo) => {
  await openExplorer(page);
  const box = await sigmaSlider(page).boundingBox();
  if (box === null) throw new Error('there is no slider');
  const y = box.y + box.height / 2;
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  const taskSeconds = async (): Promise<number> => {
    const { metrics } = await session.send('Performance.getMetrics');
    return metrics.find(({ name }) => name === 'TaskDuration')?.value ?? NaN;
  };
  const drag = async (steps: number): Promise<void> => {
    await page.mouse.move(box.x + box.width * 0.05, y);
    await page.mouse.down();
    await page.mouse.move(box.x + box.width * 0.95, y, { steps });
    await page.mouse.up();
  };
  // Until the browser has compiled what a drag runs.
  await drag(60);
  await page.evaluate(() => performance.clearMeasures('initscope:drag'));
  const before = await taskSeconds();
  await drag(160);
  const after = await taskSeconds();
  const steps = await measures(page, 'initscope:drag');
  expect(steps.length).toBeGreaterThan(40);
  const median = quantile(steps, 0.5);
  const line = note({
    dragSteps: steps.length,
    dragMedianMs: median,
    drag95Ms: quantile(steps, 0.95),
    dragTaskMsPerStep: ((after - before) * 1000) / steps.length,
  });
  process.stdout.write(`drag: ${line}\n`);
  testInfo.annotations.push({ type: 'drag', description: line });
  // A frame at 60 Hz.
  expect(median).toBeLessThan(16);
});

test('64 σ² of the notebook’s network are on the screen within 150 ms of being asked for', async ({
  page,
}, testInfo) => {
  const query = '?sigmaSq=log:1e-3:1:64';
  await openExplorer(page, query);
  const before = pace();
  for (let draw = 1; draw <= 10; draw++) {
    const first = 8 * draw;
    await page.getByRole('button', { name: 'draw again: weights' }).click();
    await expectQuery(page, `${query}&seeds=${first}..${first + 7}`);
    await computed(page, '512 networks');
    // The measure is taken once the picture has been painted.
    await expect.poll(async () => (await measures(page, 'initscope:sweep')).length).toBe(draw + 1);
  }
  const [, ...warm] = await measures(page, 'initscope:sweep');
  const best = Math.min(...warm);
  const slowness = Math.max(before, pace());
  const line = note({ sweeps: warm.length, sweepBestMs: best, sweepMedianMs: quantile(warm, 0.5), pace: slowness });
  process.stdout.write(`sweep to paint: ${line}\n`);
  testInfo.annotations.push({ type: 'sweep to paint', description: line });
  expect(best).toBeLessThan(150 * slowness);
});
