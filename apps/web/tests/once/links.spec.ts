import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@playwright/test';

// The built pages as files: where their links lead.

const build = fileURLToPath(new URL('../../build/', import.meta.url));
const pages = readdirSync(build, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('index.html'));

const htmlOf = (name: string): string => readFileSync(`${build}${name}`, 'utf8');

/** What a page’s anchors lead to, as addresses on a host that has the build at its root. */
function linksOf(name: string): URL[] {
  return [...htmlOf(name).matchAll(/<a\s[^>]*?href="([^"]*)"/g)].map(
    ([, href]) => new URL(href.replaceAll('&amp;', '&'), `https://site.test/${name.replace(/index\.html$/, '')}`),
  );
}

/** The file that a host of plain files would answer with. */
function fileOf({ pathname }: URL): string {
  return pathname.endsWith('/') ? `${pathname.slice(1)}index.html` : pathname.slice(1);
}

test('every link within the site leads to a file, and to a place that is in it', () => {
  expect(pages.length).toBeGreaterThanOrEqual(5);
  for (const name of pages) {
    const within = linksOf(name).filter(({ host }) => host === 'site.test');
    expect(within.length, name).toBeGreaterThanOrEqual(6);
    for (const link of within) {
      const file = fileOf(link);
      const where = `${name}: ${link.pathname}${link.hash}`;
      expect(existsSync(build + file) && statSync(build + file).isFile(), where).toBe(true);
      if (link.hash !== '') expect(htmlOf(file), where).toContain(` id="${link.hash.slice(1)}"`);
    }
  }
});

test('links elsewhere are encrypted and written out', () => {
  for (const name of pages) {
    for (const link of linksOf(name).filter(({ host }) => host !== 'site.test')) {
      expect(link.protocol, `${name}: ${link.href}`).toBe('https:');
    }
  }
});

test('lesson, method and phase diagram lead to each other from their text', () => {
  for (const [from, ...to] of [
    ['notebook', 'method', 'phase'],
    ['method', 'notebook', 'phase'],
    ['phase', 'notebook', 'method'],
  ]) {
    const [, text = ''] = /<main[^>]*>(.*)<\/main>/s.exec(htmlOf(`${from}/index.html`)) ?? [];
    for (const other of to) expect(text, `${from} to ${other}`).toMatch(new RegExp(`href="\\.\\./${other}/[^"]*"`));
  }
});
