import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { defineConfig } from '@playwright/test';
import { launchOptions } from './tests/support/launch-options.ts';

const desktop = { width: 1280, height: 720 };
const phone = { width: 360, height: 740 };
const address = { host: '127.0.0.1', port: Number(process.env['SITE_PORT'] ?? 4173) };
const vite = fileURLToPath(new URL('node_modules/vite/bin/vite.js', import.meta.url));

/**
 * Tests the built site: `pnpm run build` first. page.spec.ts runs on every screen and theme, drawing.spec.ts on every
 * screen, and what depends on neither, under tests/once, once. speed.spec.ts has the machine to itself, when the others
 * are through.
 */
export default defineConfig({
  testDir: 'tests',
  outputDir: 'test-results',
  globalSetup: './tests/support/global-setup.ts',
  forbidOnly: true,
  fullyParallel: true,
  workers: Math.min(4, availableParallelism()),
  reporter: [['list'], ['json', { outputFile: 'reports/playwright.json' }]],
  use: {
    baseURL: `http://${address.host}:${address.port}`,
    launchOptions: launchOptions(),
    // Each test has a browser without a past, which would fetch the whole site: only tests about that do.
    serviceWorkers: 'block',
  },
  projects: [
    { name: 'desktop light', testIgnore: 'speed.spec.ts', use: { viewport: desktop, colorScheme: 'light' } },
    { name: 'desktop dark', testMatch: 'page.spec.ts', use: { viewport: desktop, colorScheme: 'dark' } },
    {
      name: 'phone light',
      testIgnore: ['once/**', 'speed.spec.ts'],
      use: { viewport: phone, colorScheme: 'light', hasTouch: true },
    },
    { name: 'phone dark', testMatch: 'page.spec.ts', use: { viewport: phone, colorScheme: 'dark', hasTouch: true } },
    {
      name: 'speed',
      testMatch: 'speed.spec.ts',
      dependencies: ['desktop light', 'desktop dark', 'phone light', 'phone dark'],
      workers: 1,
      use: { viewport: desktop, colorScheme: 'light' },
    },
  ],
  webServer: {
    command: `"${process.execPath}" "${vite}" preview --host ${address.host} --port ${address.port} --strictPort`,
    url: `http://${address.host}:${address.port}`,
    reuseExistingServer: false,
    stderr: 'pipe',
  },
});
