// Candidates for points of the unit disc, a block of the generator's words at a time.

import { tempered, WORDS } from './mersenne-twister';

/** Candidates in a block. */
export const BLOCK_PAIRS: i32 = 156;
/** Points (x1, x2) of the unit disc, their r² = x1² + x2², and which candidates they came from. */
export const POINTS: usize = memory.data(BLOCK_PAIRS * 16 + 32, 16);
export const SQUARES: usize = memory.data(BLOCK_PAIRS * 8 + 16, 16);
const ACCEPTED: usize = memory.data(BLOCK_PAIRS / 2, 16);

const SIGN: usize = memory.data<u32>([0x80000000, 0x80000000, 0x80000000, 0x80000000], 16);
const TWO_TO_MINUS_26: usize = memory.data<u64>([0x3e50000000000000, 0x3e50000000000000], 16);
const TWO_TO_MINUS_52: usize = memory.data<u64>([0x3cb0000000000000, 0x3cb0000000000000], 16);
const ONE: usize = memory.data<f64>([1, 1], 16);
const ZERO: usize = memory.data<f64>([0, 0], 16);

/** Gathers the candidates of the block's rest that lie in the unit disc, and returns how many. */
export function candidates(state: usize, position: i32): i32 {
  const end = state + WORDS * 4;
  let point = POINTS;
  let square = SQUARES;
  let accepted = ACCEPTED;
  let p = state + (<usize>position << 2);
  // Candidates are looked at in twos; of the first two, one may be used up.
  let skip = 0;
  if (position & 4) {
    p -= 16;
    skip = 1;
  }
  for (; p < end; p += 32) {
    const a = tempered(v128.load(p));
    const b = tempered(v128.load(p, 16));
    // u = (high·2^26 + low)/2^53, and 2u − 1 with the −1 taken off the whole number high.
    const high = i32x4.shr_s(v128.xor(v128.shuffle<i32>(a, b, 0, 2, 4, 6), v128.load(SIGN)), 5);
    const low = i32x4.shr_u(v128.shuffle<i32>(a, b, 1, 3, 5, 7), 6);
    const x0 = uniform(high, low);
    const x1 = uniform(v128.shuffle<i64>(high, high, 1, 1), v128.shuffle<i64>(low, low, 1, 1));
    const s0 = f64x2.mul(x0, x0);
    const s1 = f64x2.mul(x1, x1);
    const r2 = f64x2.add(v128.shuffle<i64>(s0, s1, 0, 2), v128.shuffle<i64>(s0, s1, 1, 3));
    let inside = i64x2.bitmask(v128.and(f64x2.lt(r2, v128.load(ONE)), f64x2.gt(r2, v128.load(ZERO))));
    inside &= ~skip;
    skip = 0;
    // Every candidate is stored, and the next overwrites it if it was refused.
    v128.store(point, x0);
    v128.store64_lane(square, r2, 0);
    point += (inside & 1) << 4;
    square += (inside & 1) << 3;
    v128.store(point, x1);
    v128.store64_lane(square, r2, 1);
    point += (inside >>> 1) << 4;
    square += (inside >>> 1) << 3;
    store<u8>(accepted, inside);
    accepted++;
  }
  return <i32>((square - SQUARES) >> 3);
}

// @ts-ignore: decorator
@inline
function uniform(high: v128, low: v128): v128 {
  return f64x2.add(
    f64x2.mul(f64x2.convert_low_i32x4_s(high), v128.load(TWO_TO_MINUS_26)),
    f64x2.mul(f64x2.convert_low_i32x4_s(low), v128.load(TWO_TO_MINUS_52)),
  );
}

/** The position behind the accepted candidate of that number, counted from 1. */
export function positionAfter(number: i32, position: i32): i32 {
  let at = position & ~7;
  let p = ACCEPTED;
  while (true) {
    const inside = <i32>load<u8>(p);
    if (inside & 1 && --number == 0) return at + 4;
    if (inside & 2 && --number == 0) return at + 8;
    p++;
    at += 8;
  }
  return at;
}
