// ln(1 + y) for 0 ≤ y ≤ 1, two at a time: fdlibm's s_log1p.c (see NOTICE).

const ZERO: usize = memory.data<f64>([0, 0], 16);
const HALF: usize = memory.data<f64>([0.5, 0.5], 16);
const ONE: usize = memory.data<f64>([1, 1], 16);
const TWO: usize = memory.data<f64>([2, 2], 16);
const LN2_HIGH: usize = memory.data<f64>([0.6931471803691238, 0.6931471803691238], 16);
const LN2_LOW: usize = memory.data<f64>([1.9082149292705877e-10, 1.9082149292705877e-10], 16);
/** √2 − 1: above it, the logarithm is taken of (1 + y)/2. */
const HALVED_FROM: usize = memory.data<f64>([0.41421356237309503, 0.41421356237309503], 16);
const L1: usize = memory.data<f64>([0.6666666666666735, 0.6666666666666735], 16);
const L2: usize = memory.data<f64>([0.3999999999940942, 0.3999999999940942], 16);
const L3: usize = memory.data<f64>([0.2857142874366239, 0.2857142874366239], 16);
const L4: usize = memory.data<f64>([0.22222198432149784, 0.22222198432149784], 16);
const L5: usize = memory.data<f64>([0.1818357216161805, 0.1818357216161805], 16);
const L6: usize = memory.data<f64>([0.15313837699209373, 0.15313837699209373], 16);
const L7: usize = memory.data<f64>([0.14798198605116586, 0.14798198605116586], 16);

// @ts-ignore: decorator
@inline
function step(coefficient: usize, z: v128, rest: v128): v128 {
  return f64x2.add(v128.load(coefficient), f64x2.mul(z, rest));
}

// @ts-ignore: decorator
@inline
export function log1p(y: v128): v128 {
  const zero = v128.load(ZERO);
  const one = v128.load(ONE);
  // 1 + y = 2^k (1 + f), and c is what the rounding of f has lost, of 1 + y.
  const isHalved = f64x2.gt(y, v128.load(HALVED_FROM));
  const k = v128.bitselect(one, zero, isHalved);
  const below1 = f64x2.sub(y, one);
  const f = v128.bitselect(f64x2.mul(below1, v128.load(HALF)), y, isHalved);
  const lost = f64x2.div(f64x2.sub(y, f64x2.add(below1, one)), f64x2.add(y, one));
  const c = v128.bitselect(lost, zero, isHalved);
  const half = f64x2.mul(f64x2.mul(v128.load(HALF), f), f);
  const s = f64x2.div(f, f64x2.add(v128.load(TWO), f));
  const z = f64x2.mul(s, s);
  let r = step(L6, z, v128.load(L7));
  r = step(L5, z, r);
  r = step(L4, z, r);
  r = step(L3, z, r);
  r = step(L2, z, r);
  r = f64x2.mul(z, step(L1, z, r));
  const low = f64x2.add(f64x2.mul(k, v128.load(LN2_LOW)), c);
  const tail = f64x2.sub(half, f64x2.add(f64x2.mul(s, f64x2.add(half, r)), low));
  return f64x2.sub(f64x2.mul(k, v128.load(LN2_HIGH)), f64x2.sub(tail, f));
}
