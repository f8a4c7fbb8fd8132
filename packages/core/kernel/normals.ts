// NumPy's legacy normals: Marsaglia's polar method over MT19937.

import { BLOCK_PAIRS, candidates, POINTS, positionAfter, SQUARES } from './candidates';
import { logNear1, logOfReduced, reduceForLog } from './log';
import { twist, WORDS } from './mersenne-twister';

/** Where a generator's state holds what: 624 words, how many of them are used up, and a normal kept for the next draw. */
const POSITION: usize = 2496;
const KEEPS: usize = 2500;
const KEPT: usize = 2504;

/** log(r²), what is left of it for later, and where the r² near 1 stand. */
const LOGS: usize = memory.data(BLOCK_PAIRS * 8 + 16, 16);
const REDUCED: usize = memory.data(BLOCK_PAIRS * 24 + 48, 16);
const NEAR: usize = memory.data(BLOCK_PAIRS * 4 + 16, 16);
const STAGE: usize = memory.data(BLOCK_PAIRS * 16 + 32, 16);

const NEAR_1: usize = memory.data<f64>([0.9375, 0.9375], 16);
const MINUS_2: usize = memory.data<f64>([-2, -2], 16);

/** Draws n normals. The position has to be a multiple of 4, as it is unless an odd number of uniforms was drawn. */
export function normals(state: usize, out: usize, n: i32): void {
  let left = n;
  if (left > 0 && load<i32>(state, KEEPS)) {
    store<f64>(out, load<f64>(state, KEPT));
    store<i32>(state, 0, KEEPS);
    out += 8;
    left--;
  }
  while (left > 0) {
    let position = load<i32>(state, POSITION);
    if (position == <i32>WORDS) {
      twist(state);
      position = 0;
    }
    let pairs = candidates(state, position);
    const wanted = (left + 1) >>> 1;
    if (pairs < wanted) {
      position = <i32>WORDS;
    } else {
      position = positionAfter(wanted, position);
      pairs = wanted;
    }
    store<i32>(state, position, POSITION);

    const drawn = pairs << 1;
    // Two pairs are made at a time, so the last may need room for one more.
    const room = ((pairs + 1) & ~1) << 1;
    if (room <= left) {
      finish(pairs, out);
    } else {
      finish(pairs, STAGE);
      memory.copy(out, STAGE, <usize>min(drawn, left) << 3);
      if (drawn > left) {
        store<f64>(state, load<f64>(STAGE + (<usize>left << 3)), KEPT);
        store<i32>(state, 1, KEEPS);
      }
    }
    const given = min(drawn, left);
    out += <usize>given << 3;
    left -= given;
  }
}

/** Two normals f·x2, f·x1 of each gathered point, f = sqrt(−2 log(r²)/r²); writes one point too many if they are odd. */
function finish(pairs: i32, out: usize): void {
  const end = SQUARES + (<usize>pairs << 3);
  // Short loops, of which the processor does several rounds at once, rather than one long one. What lies near 1 is noted, and done
  // again afterwards: a branch in the loop would be mispredicted one time in sixteen.
  let near = NEAR;
  let reduced = REDUCED;
  for (let square = SQUARES; square < end; square += 16, reduced += 48) {
    const r2 = v128.load(square);
    reduceForLog(r2, reduced);
    const isNear = i64x2.bitmask(f64x2.ge(r2, v128.load(NEAR_1)));
    store<usize>(near, square);
    near += (isNear & 1) << 2;
    store<usize>(near, square + 8);
    near += (isNear & 2) << 1;
  }
  reduced = REDUCED;
  for (let square = SQUARES; square < end; square += 16, reduced += 48) {
    v128.store(square, logOfReduced(reduced), LOGS - SQUARES);
  }
  // An odd one is done together with whatever stands behind it.
  store<usize>(near, SQUARES);
  for (let p = NEAR; p < near; p += 8) {
    const first = load<usize>(p);
    const second = load<usize>(p, 4);
    const logs = logNear1(v128.load64_lane(second, v128.load64_zero(first), 1));
    v128.store64_lane(first, logs, 0, LOGS - SQUARES);
    if (p + 4 < near) v128.store64_lane(second, logs, 1, LOGS - SQUARES);
  }
  let point = POINTS;
  for (let square = SQUARES; square < end; square += 16) {
    const logs = v128.load(square, LOGS - SQUARES);
    const f = f64x2.sqrt(f64x2.div(f64x2.mul(v128.load(MINUS_2), logs), v128.load(square)));
    const x0 = v128.load(point);
    const x1 = v128.load(point, 16);
    v128.store(out, f64x2.mul(v128.shuffle<i64>(f, f, 0, 0), v128.shuffle<i64>(x0, x0, 1, 0)));
    v128.store(out, f64x2.mul(v128.shuffle<i64>(f, f, 1, 1), v128.shuffle<i64>(x1, x1, 1, 0)), 16);
    point += 32;
    out += 32;
  }
}
