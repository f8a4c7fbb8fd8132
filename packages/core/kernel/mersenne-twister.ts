// MT19937, four words at a time. M. Matsumoto and T. Nishimura, ACM TOMACS 8 (1998).

/** Words of the state. */
export const WORDS: usize = 624;
const AHEAD: usize = 397;

const UPPER: usize = memory.data<u32>([0x80000000, 0x80000000, 0x80000000, 0x80000000], 16);
const LOWER: usize = memory.data<u32>([0x7fffffff, 0x7fffffff, 0x7fffffff, 0x7fffffff], 16);
const MATRIX: usize = memory.data<u32>([0x9908b0df, 0x9908b0df, 0x9908b0df, 0x9908b0df], 16);
const MASK_B: usize = memory.data<u32>([0x9d2c5680, 0x9d2c5680, 0x9d2c5680, 0x9d2c5680], 16);
const MASK_C: usize = memory.data<u32>([0xefc60000, 0xefc60000, 0xefc60000, 0xefc60000], 16);

// @ts-ignore: decorator
@inline
function twisted4(upper: v128, lower: v128, ahead: v128): v128 {
  const y = v128.or(v128.and(upper, v128.load(UPPER)), v128.and(lower, v128.load(LOWER)));
  const odd = i32x4.shr_s(i32x4.shl(y, 31), 31);
  return v128.xor(ahead, v128.xor(i32x4.shr_u(y, 1), v128.and(odd, v128.load(MATRIX))));
}

// @ts-ignore: decorator
@inline
function twistOne(state: usize, i: usize, next: usize, ahead: usize): void {
  const y = (load<u32>(state + (i << 2)) & 0x80000000) | (load<u32>(state + (next << 2)) & 0x7fffffff);
  store<u32>(state + (i << 2), load<u32>(state + (ahead << 2)) ^ (y >>> 1) ^ (-(y & 1) & 0x9908b0df));
}

/** The next 624 untempered words, in place. */
export function twist(state: usize): void {
  const wrap = WORDS - AHEAD;
  let p = state;
  for (const end = state + 224 * 4; p < end; p += 16) {
    v128.store(p, twisted4(v128.load(p), v128.load(p, 4), v128.load(p, AHEAD * 4)));
  }
  for (let i: usize = 224; i < wrap; i++) twistOne(state, i, i + 1, i + AHEAD);
  p = state + wrap * 4;
  for (const end = state + (WORDS - 1) * 4; p < end; p += 16) {
    v128.store(p, twisted4(v128.load(p), v128.load(p, 4), v128.load(p - wrap * 4)));
  }
  twistOne(state, WORDS - 1, 0, AHEAD - 1);
}

/** Four words of the stream from four of the state. */
// @ts-ignore: decorator
@inline
export function tempered(word: v128): v128 {
  let y = v128.xor(word, i32x4.shr_u(word, 11));
  y = v128.xor(y, v128.and(i32x4.shl(y, 7), v128.load(MASK_B)));
  y = v128.xor(y, v128.and(i32x4.shl(y, 15), v128.load(MASK_C)));
  return v128.xor(y, i32x4.shr_u(y, 18));
}
