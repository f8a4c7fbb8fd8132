import type { Page } from '@playwright/test';

/** Where the service worker is switched off, as in most tests, Playwright says so on the console. */
const saidByPlaywright = 'Service Worker registration blocked by Playwright';

/**
 * Gathers, from now on, whatever goes wrong on a page: console messages, errors, requests that leave `origin` or fail, those of its
 * workers and of the service worker too.
 */
export function watchForProblems(page: Page, origin: string): readonly string[] {
  const problems: string[] = [];
  page.on('console', (message) => {
    if (!['error', 'warning'].includes(message.type()) || message.text() === saidByPlaywright) return;
    problems.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => problems.push(`error: ${error.message}`));
  const context = page.context();
  context.on('requestfailed', (request) => {
    // What a page was still fetching when it was left, or when it needed it no more, it gave up itself.
    if (request.failure()?.errorText !== 'net::ERR_ABORTED') problems.push(`failed: ${request.url()}`);
  });
  context.on('request', (request) => {
    const { protocol, origin: own } = new URL(request.url());
    // What a page has made itself, such as a picture of what it shows, comes from nowhere.
    if (own !== origin && protocol !== 'blob:') problems.push(`left the origin: ${request.url()}`);
  });
  context.on('response', (response) => {
    if (response.status() >= 400) problems.push(`${response.status()}: ${response.url()}`);
  });
  return problems;
}
