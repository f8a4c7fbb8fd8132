import { exponentOf, powerOf2 } from './power-of-2.ts';

const ROUNDER = 1.5 * 2 ** 52;
const ONE_OVER_2PI = 0.15915494309189535;
// 2π in parts of 26 digits, so that n times each of them is exact for n of 26.
const T1 = 6.283185243606567;
const T2 = 6.357301884918343e-8;
const T3 = 2.4492934404725397e-16;

/** From here on, angles are sent through {@link withoutWholeTurns} first. */
export const manyTurns: number = 2 ** 20;

/**
 * An angle of fewer than {@link manyTurns} radians, of either sign, with the same sine and cosine as a number within half a unit in
 * the last place of x ≥ 0.
 *
 * x = 2^e·y with 2^27 ≤ y < 2^28, and of y the nearest whole number of turns is taken off, which for x is that number times 2^e:
 * all but its last part is exact, so that the error is a small part of y's last digit. That brings 24 digits down; a large x
 * needs it again and again.
 */
export function withoutWholeTurns(x: number): number {
  let rest = x;
  while (Math.abs(rest) >= manyTurns) {
    const e = Math.max(0, exponentOf(rest) - 27);
    const y = rest * powerOf2(-e);
    const n = y * ONE_OVER_2PI + ROUNDER - ROUNDER;
    rest = (y - n * T1 - n * T2 - n * T3) * powerOf2(e);
  }
  return rest;
}
