// Two columns at a time, x = +1 in lane 0 and x = −1 in lane 1: vectors are [unit][2].

import { multiply, multiplyTransposed } from './ray-product';

/** Where a visit's results go, as pairs of float64, one for each ray: exponent, mean, Σ (v − mean)², zeros, largest |v|. */
const VISIT: usize = 80;
const MEAN: usize = 16;
const DEVIATIONS: usize = 32;
const ZEROS: usize = 48;
const LARGEST: usize = 64;

/** Sums are taken block by block, so that rounding errors stay small however many units there are. */
const BLOCK: usize = 256 * 16;

const ZERO: usize = memory.data<f64>([0, 0], 16);

/**
 * f = W·h and φ(f) for an activation of two slopes; each vector is brought to 1 … 2 by its exponent.
 *
 * @param weights - row-major, rows × terms.
 * @param signs - a byte for each unit is left here: bit 0 if f ≥ 0 for x = +1, bit 1 for x = −1.
 * @param results - of f, then of h.
 */
export function forwardRays(
  weights: usize,
  input: usize,
  output: usize,
  signs: usize,
  rows: i32,
  terms: i32,
  negative: f64,
  positive: f64,
  results: usize,
): void {
  multiply(weights, input, output, rows, terms);
  const end = output + (<usize>rows << 4);
  rescale(output, end, results);
  moments(output, end, rows, results);
  const zero = v128.load(ZERO);
  const below = f64x2.splat(negative);
  const above = f64x2.splat(positive);
  for (let p = output; p < end; p += 16, signs++) {
    const f = v128.load(p);
    const isAbove = f64x2.ge(f, zero);
    store<u8>(signs, i64x2.bitmask(isAbove));
    v128.store(p, f64x2.mul(f, v128.bitselect(above, below, isAbove)));
  }
  rescale(output, end, results + VISIT);
  moments(output, end, rows, results + VISIT);
}

/**
 * ∂L/∂h = Wᵀ·∂L/∂f of the layer above, and ∂L/∂f = φ′(f)·∂L/∂h.
 *
 * @param weights - row-major, terms × rows: W, not transposed.
 * @param signs - of the layer's own f, as `forwardRays` left them.
 * @param results - of ∂L/∂h, then of ∂L/∂f.
 */
export function backwardRays(
  weights: usize,
  input: usize,
  output: usize,
  signs: usize,
  rows: i32,
  terms: i32,
  negative: f64,
  positive: f64,
  results: usize,
): void {
  multiplyTransposed(weights, input, output, rows, terms);
  const end = output + (<usize>rows << 4);
  rescale(output, end, results);
  moments(output, end, rows, results);
  for (let p = output; p < end; p += 16, signs++) {
    const sign = <i32>load<u8>(signs);
    const slope0 = sign & 1 ? positive : negative;
    const slope1 = sign & 2 ? positive : negative;
    v128.store(p, f64x2.mul(v128.load(p), f64x2.replace_lane(f64x2.splat(slope0), 1, slope1)));
  }
  rescale(output, end, results + VISIT);
  moments(output, end, rows, results + VISIT);
}

/** Brings the largest value of each ray to 1 … 2 by a power of two, and leaves the exponents; 0 for nothing but zeros. */
function rescale(from: usize, end: usize, result: usize): void {
  let largest = v128.load(ZERO);
  for (let p = from; p < end; p += 16) largest = f64x2.pmax(largest, f64x2.abs(v128.load(p)));
  const exponent0 = exponentOf(f64x2.extract_lane(largest, 0));
  const exponent1 = exponentOf(f64x2.extract_lane(largest, 1));
  store<f64>(result, <f64>exponent0);
  store<f64>(result, <f64>exponent1, 8);
  const factors = f64x2.replace_lane(f64x2.splat(powerOf2(-exponent0)), 1, powerOf2(-exponent1));
  for (let p = from; p < end; p += 16) v128.store(p, f64x2.mul(v128.load(p), factors));
}

// @ts-ignore: decorator
@inline
function exponentOf(size: f64): i64 {
  return size == 0 ? 0 : <i64>(reinterpret<u64>(size) >>> 52) - 1023;
}

// @ts-ignore: decorator
@inline
function powerOf2(exponent: i64): f64 {
  return reinterpret<f64>(<u64>(exponent + 1023) << 52);
}

/** The moments of each ray over its units: the mean first, about the first value, so that nothing cancels. */
function moments(from: usize, end: usize, units: i32, result: usize): void {
  const zero = v128.load(ZERO);
  const origin = v128.load(from);
  let sum = zero;
  let zeros = zero;
  let largest = zero;
  for (let start = from; start < end; start += BLOCK) {
    let blockSum = zero;
    for (let p = start; p < min(end, start + BLOCK); p += 16) {
      const v = v128.load(p);
      blockSum = f64x2.add(blockSum, f64x2.sub(v, origin));
      zeros = i64x2.sub(zeros, f64x2.eq(v, zero));
      largest = f64x2.pmax(largest, f64x2.abs(v));
    }
    sum = f64x2.add(sum, blockSum);
  }
  const mean = f64x2.add(origin, f64x2.div(sum, f64x2.splat(<f64>units)));
  let deviations = zero;
  for (let start = from; start < end; start += BLOCK) {
    let blockSum = zero;
    for (let p = start; p < min(end, start + BLOCK); p += 16) {
      const d = f64x2.sub(v128.load(p), mean);
      blockSum = f64x2.add(blockSum, f64x2.mul(d, d));
    }
    deviations = f64x2.add(deviations, blockSum);
  }
  v128.store(result, mean, MEAN);
  v128.store(result, deviations, DEVIATIONS);
  store<f64>(result, <f64>i64x2.extract_lane(zeros, 0), ZEROS);
  store<f64>(result, <f64>i64x2.extract_lane(zeros, 1), ZEROS + 8);
  v128.store(result, largest, LARGEST);
}
