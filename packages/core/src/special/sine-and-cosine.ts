import { cosineCoefficients, horner, sineCoefficients } from './sine-polynomials.ts';
import { manyTurns, withoutWholeTurns } from './whole-turns.ts';

const ROUNDER = 1.5 * 2 ** 52;
const TWO_OVER_PI = 0.6366197723675814;
// π/2 in parts of 33 digits and the rest: n times the first two is exact for n of 20.
const P1 = 1.5707963267341256;
const P2 = 6.077100506303966e-11;
const P3 = 2.0222662487959506e-21;

// The same as the kernel's, operation by operation.

/**
 * sin x, within a unit in the last place for |x| < 2^20; beyond, that of a number within half a unit in the last place of x. Odd to
 * the bit. Infinities are taken for the largest number.
 *
 * Source: fdlibm, s_sin.c and e_rem_pio2.c (see NOTICE), but for what is said of huge x in {@link withoutWholeTurns}.
 */
export function sine(x: number): number {
  const value = atQuarter(Math.abs(x), 0);
  return x < 0 || Object.is(x, -0) ? -value : value;
}

/** cos x, likewise. Even to the bit. */
export function cosine(x: number): number {
  return atQuarter(Math.abs(x), 1);
}

/** sin(x + quarters·π/2) for x ≥ 0. */
function atQuarter(size: number, quarters: number): number {
  const finite = size < Number.MAX_VALUE ? size : Number.MAX_VALUE;
  const x = finite >= manyTurns ? withoutWholeTurns(finite) : finite;
  // x = n·π/2 + high + low with |high| ≤ π/4 or hardly more.
  const n = x * TWO_OVER_PI + ROUNDER - ROUNDER;
  const first = x - n * P1;
  const part = n * P2;
  const second = first - part;
  // What its rounding has lost, exactly.
  const back = first - second;
  const lost = first - (second + back) - (part - back);
  const tail = lost - n * P3;
  const high = second + tail;
  const low = second - high + tail;
  const quarter = n + quarters;
  const value = (quarter & 1) === 0 ? smallSine(high, low) : smallCosine(high, low);
  return (quarter & 2) === 0 ? value : -value;
}

/** sin(x + y) for |x| ≤ π/4 and y next to nothing beside it. */
function smallSine(x: number, y: number): number {
  const z = x * x;
  const v = z * x;
  return x - (z * (0.5 * y - v * horner(sineCoefficients, z, 1)) - y - v * sineCoefficients[0]);
}

function smallCosine(x: number, y: number): number {
  const z = x * x;
  const half = 0.5 * z;
  const w = 1 - half;
  return w + (1 - w - half + (z * (z * horner(cosineCoefficients, z)) - x * y));
}
