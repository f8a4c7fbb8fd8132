import { readFileSync } from 'node:fs';

/** The figures kept in `test/fixtures`; each file's `source` says what made them. */
export function fixture(name: string): unknown {
  return JSON.parse(readFileSync(new URL(`../fixtures/${name}`, import.meta.url), 'utf8'));
}
