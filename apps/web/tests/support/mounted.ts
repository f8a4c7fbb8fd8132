import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { build } from 'vite';
import { contentSecurityPolicy } from '../../config/content-security-policy.ts';

/** Where the page is served, beside the site's own. */
const folder = '/_mounted/';

/** A page of scripts and styles, built as the site's are. */
export interface MountedPage {
  /** Serves it to a page of the browser, and opens it. */
  readonly open: (page: Page, search?: string) => Promise<void>;
}

/** Builds a page around one script of the folder `tests/support`: components by themselves, under the site's content security policy. */
export async function mountedPage(script: string): Promise<MountedPage> {
  const result = await build({
    configFile: false,
    root: fileURLToPath(new URL('../..', import.meta.url)),
    base: folder,
    logLevel: 'error',
    plugins: [svelte({ configFile: false })],
    build: {
      write: false,
      assetsInlineLimit: 0,
      rolldownOptions: { input: fileURLToPath(new URL(script, import.meta.url)) },
    },
  });
  if (!('output' in result)) throw new Error('vite built something else than one page');
  const files = new Map(
    result.output.map((file) => [file.fileName, file.type === 'chunk' ? file.code : String(file.source)]),
  );
  const entry = result.output.find((file) => file.type === 'chunk' && file.isEntry)?.fileName ?? '';
  const styles = [...files.keys()].filter((name) => name.endsWith('.css'));
  const html = [
    '<!doctype html><html lang="en"><head><meta charset="utf-8" /><title>Mounted</title>',
    '<meta name="viewport" content="width=device-width, initial-scale=1" />',
    `<meta http-equiv="content-security-policy" content="${policy()}" />`,
    '<link rel="icon" href="/favicon.svg" />',
    ...styles.map((name) => `<link rel="stylesheet" href="${folder}${name}" />`),
    `<script type="module" src="${folder}${entry}"></script>`,
    '</head><body><main></main></body></html>',
  ].join('\n');
  return {
    open: async (page, search = '') => {
      await page.route(`**${folder}**`, async (route) => {
        const name = new URL(route.request().url()).pathname.slice(folder.length);
        const body = name === '' ? html : files.get(name);
        if (body === undefined) await route.fulfill({ status: 404 });
        else await route.fulfill({ contentType: typeOf(name), body });
      });
      await page.goto(`${folder}${search}`);
    },
  };
}

/** The site's, and images of `blob:` addresses, through which pictures become PNGs. */
function policy(): string {
  const directives = { ...contentSecurityPolicy.directives, 'img-src': ['self', 'blob:'] };
  return Object.entries(directives)
    .map(([name, values]) => `${name} ${Array.isArray(values) ? values.map(source).join(' ') : ''}`)
    .join('; ');
}

function source(value: string): string {
  return /^(self|none|unsafe-|wasm-unsafe-|sha256-)/.test(value) ? `'${value}'` : value;
}

function typeOf(name: string): string {
  if (name.endsWith('.css')) return 'text/css';
  return name === '' ? 'text/html' : 'text/javascript';
}
