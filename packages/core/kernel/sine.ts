// sin and cos, two at a time: see src/special/sine-and-cosine.ts, which this follows operation by operation.
//
// Polynomials and reduction: fdlibm's k_sin.c, k_cos.c and e_rem_pio2.c (see NOTICE).

import { withoutWholeTurns } from './whole-turns';

const ZERO: usize = memory.data<f64>([0, 0], 16);
const HALF: usize = memory.data<f64>([0.5, 0.5], 16);
const ONE: usize = memory.data<f64>([1, 1], 16);
/** 1.5·2^52: adding it rounds to a whole number, which then stands in the lowest bits. */
const ROUNDER: usize = memory.data<f64>([6755399441055744, 6755399441055744], 16);
const LARGEST: usize = memory.data<f64>([1.7976931348623157e308, 1.7976931348623157e308], 16);
const TURNS: usize = memory.data<f64>([1048576, 1048576], 16);
const TWO_OVER_PI: usize = memory.data<f64>([0.6366197723675814, 0.6366197723675814], 16);
/** π/2 in parts of 33 digits and the rest: n times the first two is exact. */
const P1: usize = memory.data<f64>([1.5707963267341256, 1.5707963267341256], 16);
const P2: usize = memory.data<f64>([6.077100506303966e-11, 6.077100506303966e-11], 16);
const P3: usize = memory.data<f64>([2.0222662487959506e-21, 2.0222662487959506e-21], 16);
const ONE_OF_QUARTERS: usize = memory.data<i64>([1, 1], 16);
const TWO_OF_QUARTERS: usize = memory.data<i64>([2, 2], 16);
const S1: usize = memory.data<f64>([-1.66666666666666324348e-1, -1.66666666666666324348e-1], 16);
const S2: usize = memory.data<f64>([8.33333333332248946124e-3, 8.33333333332248946124e-3], 16);
const S3: usize = memory.data<f64>([-1.98412698298579493134e-4, -1.98412698298579493134e-4], 16);
const S4: usize = memory.data<f64>([2.75573137070700676789e-6, 2.75573137070700676789e-6], 16);
const S5: usize = memory.data<f64>([-2.50507602534068634195e-8, -2.50507602534068634195e-8], 16);
const S6: usize = memory.data<f64>([1.58969099521155010221e-10, 1.58969099521155010221e-10], 16);
const C1: usize = memory.data<f64>([4.16666666666666019037e-2, 4.16666666666666019037e-2], 16);
const C2: usize = memory.data<f64>([-1.38888888888741095749e-3, -1.38888888888741095749e-3], 16);
const C3: usize = memory.data<f64>([2.48015872894767294178e-5, 2.48015872894767294178e-5], 16);
const C4: usize = memory.data<f64>([-2.75573143513906633035e-7, -2.75573143513906633035e-7], 16);
const C5: usize = memory.data<f64>([2.0875723212981748279e-9, 2.0875723212981748279e-9], 16);
const C6: usize = memory.data<f64>([-1.13596475577881948265e-11, -1.13596475577881948265e-11], 16);

/** sin x; odd to the bit. */
// @ts-ignore: decorator
@inline
export function sine(x: v128): v128 {
  const sign = v128.and(x, f64x2.neg(v128.load(ZERO)));
  return v128.xor(atQuarter(f64x2.abs(x), v128.load(ZERO)), sign);
}

/** cos x; even to the bit. */
// @ts-ignore: decorator
@inline
export function cosine(x: v128): v128 {
  return atQuarter(f64x2.abs(x), v128.load(ONE_OF_QUARTERS));
}

/** sin(x + quarters·π/2) for x ≥ 0. */
function atQuarter(size: v128, quarters: v128): v128 {
  let x = f64x2.pmin(v128.load(LARGEST), size);
  if (v128.any_true(f64x2.ge(x, v128.load(TURNS)))) {
    x = f64x2.replace_lane(x, 0, withoutWholeTurns(f64x2.extract_lane(x, 0)));
    x = f64x2.replace_lane(x, 1, withoutWholeTurns(f64x2.extract_lane(x, 1)));
  }
  // x = n·π/2 + high + low with |high| ≤ π/4 or hardly more.
  const rounded = f64x2.add(f64x2.mul(x, v128.load(TWO_OVER_PI)), v128.load(ROUNDER));
  const n = f64x2.sub(rounded, v128.load(ROUNDER));
  const first = f64x2.sub(x, f64x2.mul(n, v128.load(P1)));
  const part = f64x2.mul(n, v128.load(P2));
  const second = f64x2.sub(first, part);
  // What its rounding has lost, exactly.
  const back = f64x2.sub(first, second);
  const lost = f64x2.sub(f64x2.sub(first, f64x2.add(second, back)), f64x2.sub(part, back));
  const tail = f64x2.sub(lost, f64x2.mul(n, v128.load(P3)));
  const high = f64x2.add(second, tail);
  const low = f64x2.add(f64x2.sub(second, high), tail);

  const quarter = i64x2.add(rounded, quarters);
  const isOdd = i64x2.shr_s(i64x2.shl(quarter, 63), 63);
  const sign = i64x2.shl(v128.and(quarter, v128.load(TWO_OF_QUARTERS)), 62);
  return v128.xor(v128.bitselect(smallCosine(high, low), smallSine(high, low), isOdd), sign);
}

/** sin(x + y) for |x| ≤ π/4 and y next to nothing beside it. */
// @ts-ignore: decorator
@inline
function smallSine(x: v128, y: v128): v128 {
  const z = f64x2.mul(x, x);
  const v = f64x2.mul(z, x);
  let r = step(S5, z, v128.load(S6));
  r = step(S4, z, r);
  r = step(S3, z, r);
  r = step(S2, z, r);
  const ofLow = f64x2.sub(f64x2.mul(v128.load(HALF), y), f64x2.mul(v, r));
  const rest = f64x2.sub(f64x2.sub(f64x2.mul(z, ofLow), y), f64x2.mul(v, v128.load(S1)));
  return f64x2.sub(x, rest);
}

// @ts-ignore: decorator
@inline
function smallCosine(x: v128, y: v128): v128 {
  const z = f64x2.mul(x, x);
  const half = f64x2.mul(v128.load(HALF), z);
  const w = f64x2.sub(v128.load(ONE), half);
  let r = step(C5, z, v128.load(C6));
  r = step(C4, z, r);
  r = step(C3, z, r);
  r = step(C2, z, r);
  r = step(C1, z, r);
  const lost = f64x2.sub(f64x2.sub(v128.load(ONE), w), half);
  const rest = f64x2.sub(f64x2.mul(z, f64x2.mul(z, r)), f64x2.mul(x, y));
  return f64x2.add(w, f64x2.add(lost, rest));
}

// @ts-ignore: decorator
@inline
function step(coefficient: usize, z: v128, rest: v128): v128 {
  return f64x2.add(v128.load(coefficient), f64x2.mul(z, rest));
}
