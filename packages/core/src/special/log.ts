import { intervalOf, logTable } from './log-table.ts';

const LN2_HIGH = 0.6931471805598903;
const LN2_LOW = 5.497923018708371e-14;
// −0.5 − 2^−53, in two parts, and what follows it.
const A0_HIGH = -0.5;
const A0_LOW = -1.1102230246251565e-16;
const A1 = 0.33333333331825593;
const A2 = -0.2499999999622955;
const A3 = 0.20000304511814496;
const A4 = -0.16667054827627667;
const NEAR_1 = 0.9375;
// The polynomial near 1.
const B1 = 0.3333333333333352;
const B2 = -0.24999999999998432;
const B3 = 0.19999999999320328;
const B4 = -0.16666666669929706;
const B5 = 0.14285715076560868;
const B6 = -0.12499997863982555;
const B7 = 0.11110712032936046;
const B8 = -0.10000486757818193;
const B9 = 0.09181994006195467;
const B10 = -0.08328363062289341;
const TWO_TO_27 = 2 ** 27;

/**
 * The natural logarithm of a normal 0 < x < 1, to the bits of glibc's `log` as its FMA build rounds: the one that NumPy's
 * legacy normals are made with. `Math.log` rounds differently from engine to engine.
 *
 * Source: Arm Optimized Routines, math/log.c (see NOTICE). Fused multiply-adds are made of exact products (T. Dekker,
 * Numer. Math. 18, 1971) where their rounding shows.
 */
export function logBelow1(x: number): number {
  if (x >= NEAR_1) return logNear1(x);
  // x = 2^k z with 0.6875 ≤ z < 1.375, and c is the middle of z's interval.
  let z = x;
  let k = 0;
  for (; z < 2 ** -32; k -= 32) z *= 2 ** 32;
  for (; z < 0.6875; k--) z *= 2;
  const index = intervalOf(z);
  const inverse = logTable[2 * index];
  const logC = logTable[2 * index + 1];

  const r = fma(z, inverse, -1);
  const w = k * LN2_HIGH + logC;
  const high = w + r;
  const low = w - high + r + k * LN2_LOW;
  const r2 = r * r;
  const p = A1 + r * A2 + r2 * (A3 + r * A4);

  // s = fma(r², A0, low)
  const half = r2 * A0_HIGH;
  const sum = half + low;
  const lost = half - sum + low;
  const s = sum + (lost + r2 * A0_LOW);

  // fma(r³, p, s) + high
  const r3 = r * r2;
  const q = r3 * p;
  const total = s + q;
  const rest = s - total + q + errorOfProduct(r3, p);
  return total + rest + high;
}

function logNear1(x: number): number {
  const r = x - 1;
  const r2 = r * r;
  const r3 = r * r2;
  const a = fma(r2, B3, fma(B2, r, B1));
  const b = fma(r2, B6, fma(B5, r, B4));
  const c = fma(r3, B10, fma(r2, B9, fma(B8, r, B7)));
  const q = fma(fma(c, r3, b), r3, a);
  // r − r²/2 in two parts, by the square of r's upper half, which is exact.
  const shifted = r * TWO_TO_27;
  const rHigh = r + shifted - shifted;
  const rLow = r - rHigh;
  const half = rHigh * rHigh * A0_HIGH;
  const high = r + half;
  const low = fma(A0_HIGH * rLow, rHigh + r, r - high + half);
  return high + fma(q, r3, low);
}

/** a·b + c in one rounding, but for the cases, about one in 2^50, in which it is rounded twice. */
function fma(a: number, b: number, c: number): number {
  const product = a * b;
  const sum = product + c;
  const part = sum - product;
  return sum + (product - (sum - part) + (c - part) + errorOfProduct(a, b));
}

/** a·b − round(a·b), exactly. */
function errorOfProduct(a: number, b: number): number {
  const aHigh = upperHalf(a);
  const aLow = a - aHigh;
  const bHigh = upperHalf(b);
  const bLow = b - bHigh;
  return aHigh * bHigh - a * b + aHigh * bLow + aLow * bHigh + aLow * bLow;
}

/** The upper 26 digits of a significand. */
function upperHalf(a: number): number {
  const shifted = a * (TWO_TO_27 + 1);
  return shifted - (shifted - a);
}
