import { expect } from 'vitest';
import { fromHex } from './hex-float.ts';
import { ulpsBetween } from './ulps.ts';

/** Fails unless f(x) is within so many units in the last place of every figure [x, f(x)]. */
export function expectWithinUlps(
  f: (x: number) => number,
  figures: readonly (readonly [string, string])[],
  most: number,
): void {
  expect(figures.length).toBeGreaterThan(5);
  for (const [argument, value] of figures) {
    const x = fromHex(argument);
    const ulps = ulpsBetween(f(x), fromHex(value));
    if (!(ulps <= most)) expect.fail(`at ${x} it is ${f(x)}, ${ulps} units in the last place from ${fromHex(value)}`);
  }
}
