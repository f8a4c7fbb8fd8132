import { readFile } from 'node:fs/promises';
import type { PageParts } from './report-html.ts';

/** The page's script and rules, which the build puts beside the program. */
export async function pageParts(): Promise<PageParts> {
  const [script, styles] = await Promise.all(
    ['page.js', 'page.css'].map((name) => readFile(new URL(`./report/${name}`, import.meta.url), 'utf8')),
  );
  return { script, styles };
}
