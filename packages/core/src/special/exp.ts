import { powerOf2 } from './power-of-2.ts';

const ROUNDER = 1.5 * 2 ** 52;
// ln 2 in two parts; n times the first is exact.
const LN2_HIGH = 0.6931471803691238;
const LN2_LOW = 1.9082149292705877e-10;
// e^r = 1 + r + r²/2 + r³ (C3 + C4 r + …), a minimax polynomial.
const C2 = 0.5;
const C3 = 0.16666666666666666;
const C4 = 0.0416666666666513;
const C5 = 0.008333333333332152;
const C6 = 0.0013888888905923301;
const C7 = 0.00019841269854370725;
const C8 = 0.00002480153630529796;
const C9 = 0.000002755728000288537;
const C10 = 2.7613853120287344e-7;
const C11 = 2.5095590251367824e-8;

// x = n·ln 2 + r with |r| ≤ ln 2 / 2. The same as the kernel's, operation by operation; unlike Math.exp it has the same bits on
// every engine.

/** e^x for x ≤ 0; it goes through the subnormal numbers down to 0. */
export function expOfNegative(x: number): number {
  const t = x < -746 ? -746 : x;
  const n = roundedQuotient(t);
  const e = 1 + smallExpm1(remainder(t, n));
  // 2^n in two steps, since 2^n alone may be below the normal numbers.
  const half = Math.floor(n / 2);
  return e * powerOf2(half) * powerOf2(n - half);
}

/** e^x − 1 for 0 ≤ x ≤ 700, to the last digits also near 0. */
export function expm1OfPositive(x: number): number {
  const n = roundedQuotient(x);
  const power = powerOf2(n);
  return power * smallExpm1(remainder(x, n)) + (power - 1);
}

/** e^x − 1 for x ≤ 0, to the last digits also near 0. */
export function expm1OfNegative(x: number): number {
  const size = x > -44 ? -x : 44;
  const e = expm1OfPositive(size);
  return -(e / (e + 1));
}

function smallExpm1(r: number): number {
  const r2 = r * r;
  const r4 = r2 * r2;
  const c36 = C3 + r * C4 + r2 * (C5 + r * C6);
  const c710 = C7 + r * C8 + r2 * (C9 + r * C10);
  return r + r2 * (C2 + r * (c36 + r4 * (c710 + r4 * C11)));
}

function roundedQuotient(x: number): number {
  return x * Math.LOG2E + ROUNDER - ROUNDER;
}

function remainder(x: number, n: number): number {
  return x - n * LN2_HIGH - n * LN2_LOW;
}
