// The exponential function, two at a time: x = n·ln 2 + r with |r| ≤ ln 2 / 2, and a polynomial for e^r − 1.

const ABS_LIMIT: usize = memory.data<f64>([746, 746], 16);
/** 1.5·2^52: adding it rounds to a whole number, which then stands in the lowest bits. */
const ROUNDER: usize = memory.data<f64>([6755399441055744, 6755399441055744], 16);
const LOG2_E: usize = memory.data<f64>([1.4426950408889634, 1.4426950408889634], 16);
/** ln 2 in two parts; n times the first is exact. */
const LN2_HIGH: usize = memory.data<f64>([0.6931471803691238, 0.6931471803691238], 16);
const LN2_LOW: usize = memory.data<f64>([1.9082149292705877e-10, 1.9082149292705877e-10], 16);
const BIAS: usize = memory.data<i64>([1023, 1023], 16);
const ONE: usize = memory.data<f64>([1, 1], 16);
/** e^r = 1 + r + r²/2 + r³ (C3 + C4 r + …), within half a unit in the last place: a minimax polynomial. */
const C2: usize = memory.data<f64>([0.5, 0.5], 16);
const C3: usize = memory.data<f64>([0.16666666666666666, 0.16666666666666666], 16);
const C4: usize = memory.data<f64>([0.0416666666666513, 0.0416666666666513], 16);
const C5: usize = memory.data<f64>([0.008333333333332152, 0.008333333333332152], 16);
const C6: usize = memory.data<f64>([0.0013888888905923301, 0.0013888888905923301], 16);
const C7: usize = memory.data<f64>([0.00019841269854370725, 0.00019841269854370725], 16);
const C8: usize = memory.data<f64>([0.00002480153630529796, 0.00002480153630529796], 16);
const C9: usize = memory.data<f64>([0.000002755728000288537, 0.000002755728000288537], 16);
const C10: usize = memory.data<f64>([2.7613853120287344e-7, 2.7613853120287344e-7], 16);
const C11: usize = memory.data<f64>([2.5095590251367824e-8, 2.5095590251367824e-8], 16);

/** e^r − 1 for |r| ≤ 0.35. */
// @ts-ignore: decorator
@inline
function smallExpm1(r: v128): v128 {
  const r2 = f64x2.mul(r, r);
  const r4 = f64x2.mul(r2, r2);
  const c36 = f64x2.add(
    f64x2.add(v128.load(C3), f64x2.mul(r, v128.load(C4))),
    f64x2.mul(r2, f64x2.add(v128.load(C5), f64x2.mul(r, v128.load(C6)))),
  );
  const c710 = f64x2.add(
    f64x2.add(v128.load(C7), f64x2.mul(r, v128.load(C8))),
    f64x2.mul(r2, f64x2.add(v128.load(C9), f64x2.mul(r, v128.load(C10)))),
  );
  const tail = f64x2.add(c36, f64x2.mul(r4, f64x2.add(c710, f64x2.mul(r4, v128.load(C11)))));
  return f64x2.add(r, f64x2.mul(r2, f64x2.add(v128.load(C2), f64x2.mul(r, tail))));
}

/** n + ROUNDER, for the n of x = n·ln 2 + r. */
// @ts-ignore: decorator
@inline
function roundedQuotient(x: v128): v128 {
  return f64x2.add(f64x2.mul(x, v128.load(LOG2_E)), v128.load(ROUNDER));
}

/** r of x = n·ln 2 + r. */
// @ts-ignore: decorator
@inline
function remainder(x: v128, n: v128): v128 {
  return f64x2.sub(f64x2.sub(x, f64x2.mul(n, v128.load(LN2_HIGH))), f64x2.mul(n, v128.load(LN2_LOW)));
}

/** 2^n for the n in the lowest bits, −1022 ≤ n ≤ 1023. */
// @ts-ignore: decorator
@inline
function powerOf2(n: v128): v128 {
  return i64x2.shl(i64x2.add(n, v128.load(BIAS)), 52);
}

/** e^x for x ≤ 0; it goes through the subnormal numbers down to 0. */
// @ts-ignore: decorator
@inline
export function expOfNegative(x: v128): v128 {
  const t = f64x2.pmax(x, f64x2.neg(v128.load(ABS_LIMIT)));
  const rounded = roundedQuotient(t);
  const r = remainder(t, f64x2.sub(rounded, v128.load(ROUNDER)));
  // 2^n in two steps, since 2^n alone may be below the normal numbers.
  const n = i64x2.sub(rounded, v128.load(ROUNDER));
  const half = i64x2.shr_s(n, 1);
  const e = f64x2.add(v128.load(ONE), smallExpm1(r));
  return f64x2.mul(f64x2.mul(e, powerOf2(half)), powerOf2(i64x2.sub(n, half)));
}

/** e^x − 1 for 0 ≤ x ≤ 700, to the last digits also near 0. */
// @ts-ignore: decorator
@inline
export function expm1OfPositive(x: v128): v128 {
  const rounded = roundedQuotient(x);
  const r = remainder(x, f64x2.sub(rounded, v128.load(ROUNDER)));
  const power = powerOf2(i64x2.sub(rounded, v128.load(ROUNDER)));
  return f64x2.add(f64x2.mul(power, smallExpm1(r)), f64x2.sub(power, v128.load(ONE)));
}
