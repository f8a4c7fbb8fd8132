import { readdirSync } from 'node:fs';
import { parseSweepSpec } from '@initscope/core';
import { expect } from 'vitest';
import { printConfig } from '../../src/arguments/print-config.ts';
import type { Ended } from '../support/initscope.ts';

/** Longer lines are read by nobody. */
const longestLine = 2000;

const hint = /^initscope: INITSCOPE_\S+ is ignored: there is no such variable; did you mean INITSCOPE_\S+$/;

/**
 * Checks that bad input ended as it should: exit 2, one clear line, no stack trace, and nothing on standard output.
 *
 * @returns the line.
 */
export function refusal({ code, stdout, stderr }: Ended): string {
  expect({ code, stdout, stderr }).toMatchObject({ code: 2, stdout: '' });
  expect(stderr.endsWith('\n'), stderr).toBe(true);
  const lines = stderr
    .slice(0, -1)
    .split(/[\n\r\u0085\u2028\u2029]/)
    .filter((line) => !hint.test(line));
  expect(lines, 'one line').toHaveLength(1);
  const [line] = lines;
  expect(line).toMatch(/^initscope: ./);
  // eslint-disable-next-line no-control-regex -- which no terminal should be sent
  expect(line).not.toMatch(/[\u0000-\u001f\u007f]/);
  expect(line).not.toMatch(/ {4}at |internal error|\b(?:Type|Range|Syntax|Reference)Error\b|\[object|\bundefined\b/);
  expect(line.length, line.slice(0, 300)).toBeLessThan(longestLine);
  return line;
}

/** Checks that it ended well, or else by a {@link refusal}. @returns whether it ended well. */
export function endedWell(end: Ended): boolean {
  if (end.code === 0) return true;
  refusal(end);
  return false;
}

/** Checks that a config that was printed says the same spec again. */
export function expectPrinted({ stdout, stderr }: Ended): void {
  expect(stderr).toBe('');
  expect(printConfig(parseSweepSpec(JSON.parse(stdout)))).toBe(stdout);
}

/** What lies in a folder and below it. */
export function listing(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).toSorted();
}
