// φ and φ′ of the activations that are, or become, straight lines: ELU, SELU, Mish, softplus, hardtanh; and softsign.

import { expm1OfPositive, expOfNegative } from './exp';
import { log1p } from './log1p';

const ZERO: usize = memory.data<f64>([0, 0], 16);
const ONE: usize = memory.data<f64>([1, 1], 16);
const TWO: usize = memory.data<f64>([2, 2], 16);
const FOUR: usize = memory.data<f64>([4, 4], 16);
/** Below −44, e^f − 1 is −1 to float64's last digit. */
const EXPM1_LIMIT: usize = memory.data<f64>([44, 44], 16);
/** SELU's λ, and λ·α. */
const SELU_SCALE: usize = memory.data<f64>([1.0507009873554805, 1.0507009873554805], 16);
const SELU_SCALED_ALPHA: usize = memory.data<f64>([1.7580993408473766, 1.7580993408473766], 16);
/** λ of the very largest f is beyond float64. */
const LARGEST: usize = memory.data<f64>([1.7976931348623157e308, 1.7976931348623157e308], 16);

/** e^x − 1 for x ≤ 0. */
// @ts-ignore: decorator
@inline
function expm1OfNegative(x: v128): v128 {
  const e = expm1OfPositive(f64x2.pmin(v128.load(EXPM1_LIMIT), f64x2.neg(x)));
  return f64x2.neg(f64x2.div(e, f64x2.add(e, v128.load(ONE))));
}

// @ts-ignore: decorator
@inline
function isAbove(f: v128): v128 {
  return f64x2.ge(f, v128.load(ZERO));
}

/** min(f, 0), for the side of a formula that is for f ≤ 0. */
// @ts-ignore: decorator
@inline
function below(f: v128): v128 {
  return f64x2.pmin(v128.load(ZERO), f);
}

// @ts-ignore: decorator
@inline
export function elu(f: v128): v128 {
  return v128.bitselect(f, expm1OfNegative(below(f)), isAbove(f));
}

// @ts-ignore: decorator
@inline
export function eluDerivative(f: v128): v128 {
  return v128.bitselect(v128.load(ONE), expOfNegative(below(f)), isAbove(f));
}

// @ts-ignore: decorator
@inline
export function selu(f: v128): v128 {
  const negative = f64x2.mul(v128.load(SELU_SCALED_ALPHA), expm1OfNegative(below(f)));
  const positive = f64x2.pmin(v128.load(LARGEST), f64x2.mul(v128.load(SELU_SCALE), f));
  return v128.bitselect(positive, negative, isAbove(f));
}

// @ts-ignore: decorator
@inline
export function seluDerivative(f: v128): v128 {
  const negative = f64x2.mul(v128.load(SELU_SCALED_ALPHA), expOfNegative(below(f)));
  return v128.bitselect(v128.load(SELU_SCALE), negative, isAbove(f));
}

// @ts-ignore: decorator
@inline
export function softplus(f: v128): v128 {
  return f64x2.add(f64x2.pmax(v128.load(ZERO), f), log1p(expOfNegative(f64x2.neg(f64x2.abs(f)))));
}

/** tanh(softplus f) is n/d, with u = e^−|f|: see src/activations/mish.ts. */
// @ts-ignore: decorator
@inline
function mishNumerator(f: v128, u: v128): v128 {
  const two = v128.load(TWO);
  const positive = f64x2.add(v128.load(ONE), f64x2.mul(two, u));
  return v128.bitselect(positive, f64x2.mul(u, f64x2.add(u, two)), isAbove(f));
}

// @ts-ignore: decorator
@inline
function mishDenominator(f: v128, u: v128, n: v128): v128 {
  const two = v128.load(TWO);
  return f64x2.add(n, v128.bitselect(f64x2.mul(two, f64x2.mul(u, u)), two, isAbove(f)));
}

// @ts-ignore: decorator
@inline
export function mish(f: v128): v128 {
  const u = expOfNegative(f64x2.neg(f64x2.abs(f)));
  const n = mishNumerator(f, u);
  return f64x2.mul(f, f64x2.div(n, mishDenominator(f, u, n)));
}

/** @param f - within ±1000. */
// @ts-ignore: decorator
@inline
export function mishDerivative(f: v128): v128 {
  const u = expOfNegative(f64x2.neg(f64x2.abs(f)));
  const n = mishNumerator(f, u);
  const d = mishDenominator(f, u, n);
  const w = v128.bitselect(f64x2.mul(u, u), u, isAbove(f));
  const slope = f64x2.mul(f64x2.mul(v128.load(FOUR), f), f64x2.mul(w, f64x2.add(v128.load(ONE), u)));
  return f64x2.div(f64x2.add(n, f64x2.div(slope, d)), d);
}

// @ts-ignore: decorator
@inline
export function hardtanh(f: v128): v128 {
  const one = v128.load(ONE);
  return f64x2.pmax(f64x2.pmin(f, one), f64x2.neg(one));
}

// @ts-ignore: decorator
@inline
export function hardtanhDerivative(f: v128): v128 {
  const one = v128.load(ONE);
  return v128.and(one, v128.and(f64x2.ge(f, f64x2.neg(one)), f64x2.lt(f, one)));
}

// @ts-ignore: decorator
@inline
export function softsign(f: v128): v128 {
  return f64x2.div(f, f64x2.add(v128.load(ONE), f64x2.abs(f)));
}

// @ts-ignore: decorator
@inline
export function softsignDerivative(f: v128): v128 {
  const root = f64x2.div(v128.load(ONE), f64x2.add(v128.load(ONE), f64x2.abs(f)));
  return f64x2.mul(root, root);
}
