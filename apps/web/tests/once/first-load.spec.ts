import { gzipSync } from 'node:zlib';
import { expect, test, type Page } from '@playwright/test';

// The service worker takes every page of the site into its cache: that is no part of what a page waits for.
test.use({ serviceWorkers: 'block' });

/** What the first page may take before it is of use, in bytes: its scripts, its worker's included, as a host would compress them. */
const most = 120_000;

/** The bytes of all scripts that a page loads until it is idle, each compressed by gzip at level 9. */
async function scriptBytes(page: Page, path: string): Promise<number> {
  const bodies = new Map<string, Promise<Buffer>>();
  page.on('response', (response) => {
    const type = response.headers()['content-type'] ?? '';
    if (/javascript/.test(type)) bodies.set(response.url(), response.body());
  });
  await page.goto(path, { waitUntil: 'networkidle' });
  const sizes = await Promise.all([...bodies.values()].map(async (body) => gzipSync(await body, { level: 9 }).length));
  return sizes.reduce((sum, size) => sum + size, 0);
}

test('the explorer loads no more than 120 kB of script, compressed, its worker included', async ({
  page,
}, testInfo) => {
  const workers = new Set<string>();
  page.on('worker', (worker) => workers.add(worker.url()));
  const seen = new Set<string>();
  page.on('response', (response) => seen.add(response.url()));
  const bytes = await scriptBytes(page, '/');
  process.stdout.write(`first load of /: ${bytes} bytes of script, compressed by gzip\n`);
  testInfo.annotations.push({ type: 'first load', description: `/: ${bytes} bytes` });
  // Else the sum would say nothing of it.
  expect(workers.size).toBeGreaterThan(0);
  for (const url of workers) expect(seen).toContain(url);
  expect(bytes).toBeGreaterThan(20_000);
  expect(bytes).toBeLessThanOrEqual(most);
});
