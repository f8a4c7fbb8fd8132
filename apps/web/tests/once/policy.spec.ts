import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { sitePages } from '../support/pages.ts';
import { builtSite } from '../support/static-server.ts';

/** The files of the built site that end so, by their paths from its root. */
function builtFiles(ending: string): readonly string[] {
  return readdirSync(builtSite, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith(ending));
}

const pages = builtFiles('.html');

/** What a browser reads in a page, without running or loading any of it. */
function readPage(page: Page, path: string) {
  return page.evaluate(
    (text) => {
      const all = [...new DOMParser().parseFromString(text, 'text/html').querySelectorAll('*')];
      const policies = all.filter((one) => one.matches('meta[http-equiv="content-security-policy" i]'));
      const loading = 'script, link, img, source, iframe, embed, object, audio, video, track, image, use, base, form';
      return {
        policies: policies.map((one) => one.getAttribute('content') ?? ''),
        /** Those that a policy further down would come too late for. */
        early: all.slice(0, all.indexOf(policies[0])).filter((one) => one.matches('script:not([src]), style')).length,
        inlineScripts: all
          .filter((one) => one.matches('script:not([src], [type="application/json"])'))
          .map((one) => one.textContent ?? ''),
        styles: all.filter((one) => one.matches('style, [style]')).map((one) => one.outerHTML.slice(0, 200)),
        handlers: all.flatMap((one) => one.getAttributeNames().filter((name) => /^on/i.test(name))),
        scriptLinks: all.filter((one) => /^\s*javascript:/i.test(one.getAttribute('href') ?? '')).length,
        loaded: all
          .filter((one) => one.matches(loading))
          .flatMap((one) =>
            ['src', 'srcset', 'href', 'xlink:href', 'data', 'action', 'poster'].map((name) => one.getAttribute(name)),
          )
          .filter((address) => address !== null),
      };
    },
    readFileSync(join(builtSite, path), 'utf8'),
  );
}

test('every page of the site is a file', () => {
  expect(pages.toSorted()).toEqual(sitePages.map(({ path }) => `${path}index.html`).toSorted());
});

for (const path of pages) {
  test(`${path} has one policy: the site’s own files, WebAssembly, and inline scripts by their hashes alone`, async ({
    page,
  }) => {
    const { policies, early, inlineScripts } = await readPage(page, path);
    expect(policies).toHaveLength(1);
    expect(early).toBe(0);
    const directives = new Map(
      policies[0].split(';').map((directive) => {
        const [name, ...sources] = directive.trim().split(/\s+/);
        return [name, sources];
      }),
    );
    const hashes = inlineScripts.map((text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`);
    expect(directives.get('script-src')?.toSorted()).toEqual(["'self'", "'wasm-unsafe-eval'", ...hashes].toSorted());
    for (const name of ['default-src', 'style-src', 'worker-src', 'connect-src', 'font-src', 'manifest-src'])
      expect(directives.get(name), name).toEqual(["'self'"]);
    for (const name of ['object-src', 'frame-src', 'base-uri', 'form-action'])
      expect(directives.get(name), name).toEqual(["'none'"]);
    expect(directives.get('img-src')).toEqual(["'self'", 'blob:']);
    expect(policies[0]).not.toMatch(/unsafe-inline|'unsafe-eval'|https?:|\*/);
  });

  test(`${path} has no inline style, no inline handler, and loads nothing from elsewhere`, async ({ page }) => {
    const { styles, handlers, scriptLinks, loaded } = await readPage(page, path);
    expect(styles).toEqual([]);
    expect(handlers).toEqual([]);
    expect(scriptLinks).toBe(0);
    expect(loaded.length).toBeGreaterThan(3);
    // Relative to the page: no scheme, no host, no path from a host's root.
    expect(loaded.filter((address) => /^\s*(\/|[a-z][a-z\d+.-]*:)/i.test(address))).toEqual([]);
  });
}

test('no style sheet and no script of the site names a file that lies elsewhere', () => {
  const styles = builtFiles('.css');
  expect(styles.length).toBeGreaterThan(0);
  for (const path of styles) {
    const text = readFileSync(join(builtSite, path), 'utf8');
    expect(text.match(/@import[^;]*|url\(\s*["']?\s*(\/\/|[a-z]+:)[^)]*/gi) ?? [], path).toEqual([]);
  }
  const scripts = builtFiles('.js');
  expect(scripts.length).toBeGreaterThan(0);
  for (const path of scripts) {
    const text = readFileSync(join(builtSite, path), 'utf8');
    expect(
      text.match(/(import|from|importScripts|fetch|Worker|sendBeacon)\s*\(?\s*["'`](https?:)?\/\/[^"'`]*/g) ?? [],
      path,
    ).toEqual([]);
  }
});

test('the browser refuses what the policy forbids: a script, a style and a picture that are put into the page', async ({
  page,
  baseURL,
}) => {
  await page.goto('/method/');
  const refused = await page.evaluate(async (origin) => {
    const violations: string[] = [];
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) =>
      violations.push(effectiveDirective),
    );
    const script = document.createElement('script');
    script.textContent = 'document.title = "taken over"';
    const style = document.createElement('style');
    style.textContent = 'body { display: none }';
    const picture = document.createElement('img');
    picture.src = `${origin.replace('127.0.0.1', 'localhost')}/icon-192.png`;
    document.body.append(script, style, picture);
    document.body.insertAdjacentHTML(
      'beforeend',
      '<p style="color: red" onclick="document.title = `taken over`">Here</p>',
    );
    document.body.lastElementChild?.dispatchEvent(new Event('click'));
    while (violations.length < 5) await new Promise((resolve) => setTimeout(resolve, 10));
    return violations.toSorted();
  }, baseURL ?? '');
  expect(refused).toEqual(['img-src', 'script-src-attr', 'script-src-elem', 'style-src-attr', 'style-src-elem']);
  await expect(page).toHaveTitle('Method · initscope');
  await expect(page.getByText('Here', { exact: true })).toBeVisible();
});
