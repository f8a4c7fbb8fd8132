// The natural logarithm, to the bits of glibc's `log` as its FMA build rounds: the one NumPy's legacy normals are made with.
//
// Algorithm, table and polynomials: Arm Optimized Routines, math/log.c and log_data.c (see NOTICE). Fused multiply-adds, which
// plain SIMD has not, are made of exact products (T. Dekker, Numer. Math. 18, 1971) where their rounding shows.

/** 128 pairs (1/c, log c), written here by whoever starts the kernel. */
export const LOG_TABLE: usize = memory.data(2048, 16);

const ONE: usize = memory.data<f64>([1, 1], 16);
/** 0.6875: where the intervals of the table begin. */
const OFFSET: usize = memory.data<u64>([0x3fe6000000000000, 0x3fe6000000000000], 16);
const EXPONENT: usize = memory.data<u64>([0xfff0000000000000, 0xfff0000000000000], 16);
const INDEX: usize = memory.data<u64>([0x7f0, 0x7f0], 16);
/** Keeps the upper 26 bits of a significand. */
const UPPER: usize = memory.data<u64>([0xfffffffff8000000, 0xfffffffff8000000], 16);
const LN2_HIGH: usize = memory.data<u64>([0x3fe62e42fefa3800, 0x3fe62e42fefa3800], 16);
const LN2_LOW: usize = memory.data<u64>([0x3d2ef35793c76730, 0x3d2ef35793c76730], 16);
/** A0 = −0.5 − 2^−53, in two parts. */
const A0_HIGH: usize = memory.data<f64>([-0.5, -0.5], 16);
const A0_LOW: usize = memory.data<u64>([0xbca0000000000000, 0xbca0000000000000], 16);
const A1: usize = memory.data<u64>([0x3fd555555551305b, 0x3fd555555551305b], 16);
const A2: usize = memory.data<u64>([0xbfcfffffffeb4590, 0xbfcfffffffeb4590], 16);
const A3: usize = memory.data<u64>([0x3fc999b324f10111, 0x3fc999b324f10111], 16);
const A4: usize = memory.data<u64>([0xbfc55575e506c89f, 0xbfc55575e506c89f], 16);

/** The polynomial near 1. */
const B1: usize = memory.data<u64>([0x3fd5555555555577, 0x3fd5555555555577], 16);
const B2: usize = memory.data<u64>([0xbfcffffffffffdcb, 0xbfcffffffffffdcb], 16);
const B3: usize = memory.data<u64>([0x3fc999999995dd0c, 0x3fc999999995dd0c], 16);
const B4: usize = memory.data<u64>([0xbfc55555556745a7, 0xbfc55555556745a7], 16);
const B5: usize = memory.data<u64>([0x3fc24924a344de30, 0x3fc24924a344de30], 16);
const B6: usize = memory.data<u64>([0xbfbfffffa4423d65, 0xbfbfffffa4423d65], 16);
const B7: usize = memory.data<u64>([0x3fbc7184282ad6ca, 0x3fbc7184282ad6ca], 16);
const B8: usize = memory.data<u64>([0xbfb999eb43b068ff, 0xbfb999eb43b068ff], 16);
const B9: usize = memory.data<u64>([0x3fb78182f7afd085, 0x3fb78182f7afd085], 16);
const B10: usize = memory.data<u64>([0xbfb5521375d145cd, 0xbfb5521375d145cd], 16);
const TWO_TO_27: usize = memory.data<f64>([134217728, 134217728], 16);

/** What is left of log x for later: r, and k·ln 2 + log c + r in two parts. */
const R: usize = 0;
const HIGH: usize = 16;
const LOW: usize = 32;

/** The first half of log x for two x, 0 < x < 0.9375 and normal: x = 2^k·c·(1 + r), c the middle of its interval. */
// @ts-ignore: decorator
@inline
export function reduceForLog(x: v128, reduced: usize): void {
  const offset = i64x2.sub(x, v128.load(OFFSET));
  const z = i64x2.sub(x, v128.and(offset, v128.load(EXPONENT)));
  const index = v128.and(i64x2.shr_u(offset, 41), v128.load(INDEX));
  const entry0 = v128.load(LOG_TABLE + <usize>i64x2.extract_lane(index, 0));
  const entry1 = v128.load(LOG_TABLE + <usize>i64x2.extract_lane(index, 1));
  const inverse = v128.shuffle<i64>(entry0, entry1, 0, 2);
  const logC = v128.shuffle<i64>(entry0, entry1, 1, 3);
  const k = f64x2.convert_low_i32x4_s(v128.shuffle<i32>(i32x4.shr_s(offset, 20), offset, 1, 3, 1, 3));

  // r = fma(z, 1/c, −1)
  const r = f64x2.add(f64x2.sub(f64x2.mul(z, inverse), v128.load(ONE)), errorOfProduct(z, inverse));

  const w = f64x2.add(f64x2.mul(k, v128.load(LN2_HIGH)), logC);
  const high = f64x2.add(w, r);
  v128.store(reduced, r, R);
  v128.store(reduced, high, HIGH);
  v128.store(reduced, f64x2.add(f64x2.add(f64x2.sub(w, high), r), f64x2.mul(k, v128.load(LN2_LOW))), LOW);
}

/** The second half: log x. */
// @ts-ignore: decorator
@inline
export function logOfReduced(reduced: usize): v128 {
  const r = v128.load(reduced, R);
  const low = v128.load(reduced, LOW);
  const r2 = f64x2.mul(r, r);
  const p = f64x2.add(
    f64x2.add(v128.load(A1), f64x2.mul(r, v128.load(A2))),
    f64x2.mul(r2, f64x2.add(v128.load(A3), f64x2.mul(r, v128.load(A4)))),
  );

  // s = fma(r², A0, low)
  const half = f64x2.mul(r2, v128.load(A0_HIGH));
  const sum = f64x2.add(half, low);
  const lost = f64x2.add(f64x2.sub(half, sum), low);
  const s = f64x2.add(sum, f64x2.add(lost, f64x2.mul(r2, v128.load(A0_LOW))));

  // fma(r³, p, s) + high
  const r3 = f64x2.mul(r, r2);
  const q = f64x2.mul(r3, p);
  const total = f64x2.add(s, q);
  const rest = f64x2.add(f64x2.add(f64x2.sub(s, total), q), errorOfProduct(r3, p));
  return f64x2.add(f64x2.add(total, rest), v128.load(reduced, HIGH));
}

/** a·b − round(a·b), exactly. */
// @ts-ignore: decorator
@inline
function errorOfProduct(a: v128, b: v128): v128 {
  const aHigh = v128.and(a, v128.load(UPPER));
  const aLow = f64x2.sub(a, aHigh);
  const bHigh = v128.and(b, v128.load(UPPER));
  const bLow = f64x2.sub(b, bHigh);
  let error = f64x2.sub(f64x2.mul(aHigh, bHigh), f64x2.mul(a, b));
  error = f64x2.add(error, f64x2.mul(aHigh, bLow));
  error = f64x2.add(error, f64x2.mul(aLow, bHigh));
  return f64x2.add(error, f64x2.mul(aLow, bLow));
}

/** log x for two x, 0.9375 ≤ x < 1, where the table would lose digits. */
export function logNear1(x: v128): v128 {
  const r = f64x2.sub(x, v128.load(ONE));
  const r2 = f64x2.mul(r, r);
  const r3 = f64x2.mul(r, r2);
  const a = fma(r2, v128.load(B3), fma(v128.load(B2), r, v128.load(B1)));
  const b = fma(r2, v128.load(B6), fma(v128.load(B5), r, v128.load(B4)));
  const c = fma(r3, v128.load(B10), fma(r2, v128.load(B9), fma(v128.load(B8), r, v128.load(B7))));
  const q = fma(fma(c, r3, b), r3, a);
  // r − r²/2 in two parts, by the square of r's upper half, which is exact.
  const shifted = f64x2.mul(r, v128.load(TWO_TO_27));
  const rHigh = f64x2.sub(f64x2.add(r, shifted), shifted);
  const rLow = f64x2.sub(r, rHigh);
  const half = f64x2.mul(f64x2.mul(rHigh, rHigh), v128.load(A0_HIGH));
  const high = f64x2.add(r, half);
  let low = f64x2.add(f64x2.sub(r, high), half);
  low = fma(f64x2.mul(v128.load(A0_HIGH), rLow), f64x2.add(rHigh, r), low);
  return f64x2.add(high, fma(q, r3, low));
}

/** a·b + c in one rounding, but for the cases, about one in 2^50, in which it is rounded twice. */
// @ts-ignore: decorator
@inline
function fma(a: v128, b: v128, c: v128): v128 {
  const product = f64x2.mul(a, b);
  const sum = f64x2.add(product, c);
  const part = f64x2.sub(sum, product);
  const lost = f64x2.add(f64x2.sub(product, f64x2.sub(sum, part)), f64x2.sub(c, part));
  return f64x2.add(sum, f64x2.add(lost, errorOfProduct(a, b)));
}
