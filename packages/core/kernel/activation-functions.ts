// Activation functions φ and their derivatives φ′, by number, two values at a time.

import { erf, normalCdf } from './erf';
import { expm1OfPositive, expOfNegative } from './exp';
import {
  elu,
  eluDerivative,
  hardtanh,
  hardtanhDerivative,
  mish,
  mishDerivative,
  selu,
  seluDerivative,
  softplus,
  softsign,
  softsignDerivative,
} from './linear-units';
import { cosine, sine } from './sine';

/** max(0, f), which needs no product. */
export const RELU: i32 = -1;
/** φ(f) = negative·f below 0 and positive·f from 0 on: ReLU, leaky ReLU, linear. */
export const SLOPES: i32 = 0;
export const TANH: i32 = 1;
export const SIGMOID: i32 = 2;
export const SILU: i32 = 3;
export const ERF: i32 = 4;
export const GELU: i32 = 5;
export const GELU_TANH: i32 = 6;
export const ELU: i32 = 7;
export const SELU: i32 = 8;
export const MISH: i32 = 9;
export const SOFTPLUS: i32 = 10;
export const HARDTANH: i32 = 11;
export const SOFTSIGN: i32 = 12;
export const SIN: i32 = 13;

const ZERO: usize = memory.data<f64>([0, 0], 16);
const ONE: usize = memory.data<f64>([1, 1], 16);
const TWO: usize = memory.data<f64>([2, 2], 16);
const FOUR: usize = memory.data<f64>([4, 4], 16);
/** Beyond 22, tanh is 1 to float64's last digit. */
const TANH_LIMIT: usize = memory.data<f64>([44, 44], 16);
const TWO_OVER_SQRT_PI: usize = memory.data<f64>([1.1283791670955126, 1.1283791670955126], 16);
const ONE_OVER_SQRT_2PI: usize = memory.data<f64>([0.3989422804014327, 0.3989422804014327], 16);
const MINUS_HALF: usize = memory.data<f64>([-0.5, -0.5], 16);
/** 2·√(2/π), and GELU's cubic term in its tanh form. */
const GELU_SCALE: usize = memory.data<f64>([1.5957691216057308, 1.5957691216057308], 16);
const GELU_CUBIC: usize = memory.data<f64>([0.044715, 0.044715], 16);
const GELU_CUBIC_3: usize = memory.data<f64>([0.134145, 0.134145], 16);
/** Beyond it the derivatives of SiLU and GELU are 0 and 1, and their formulas would multiply 0 by infinity. */
const FAR: usize = memory.data<f64>([1000, 1000], 16);

// @ts-ignore: decorator
@inline
function slopesOf(f: v128, negative: v128, positive: v128): v128 {
  return v128.bitselect(positive, negative, f64x2.ge(f, v128.load(ZERO)));
}

// @ts-ignore: decorator
@inline
function tanh(f: v128): v128 {
  const e = expm1OfPositive(f64x2.pmin(f64x2.mul(f64x2.abs(f), v128.load(TWO)), v128.load(TANH_LIMIT)));
  const sign = v128.and(f, f64x2.neg(v128.load(ZERO)));
  return v128.or(f64x2.div(e, f64x2.add(e, v128.load(TWO))), sign);
}

/** 1/(1 + e^−f), to its last digits also where it is small. */
// @ts-ignore: decorator
@inline
function sigmoid(f: v128): v128 {
  const e = expOfNegative(f64x2.neg(f64x2.abs(f)));
  const numerator = v128.bitselect(e, v128.load(ONE), f64x2.lt(f, v128.load(ZERO)));
  return f64x2.div(numerator, f64x2.add(v128.load(ONE), e));
}

// @ts-ignore: decorator
@inline
function square(f: v128): v128 {
  return f64x2.mul(f, f);
}

/** 2√(2/π)(f + 0.044715 f³): GELU in its tanh form is f·sigmoid of it. */
// @ts-ignore: decorator
@inline
function geluArgument(f: v128): v128 {
  return f64x2.mul(v128.load(GELU_SCALE), f64x2.add(f, f64x2.mul(v128.load(GELU_CUBIC), f64x2.mul(f, square(f)))));
}

// @ts-ignore: decorator
@inline
export function value(activation: i32, f: v128, negative: v128, positive: v128): v128 {
  if (activation == RELU) return f64x2.pmax(v128.load(ZERO), f);
  if (activation == TANH) return tanh(f);
  if (activation == SIGMOID) return sigmoid(f);
  if (activation == SILU) return f64x2.mul(f, sigmoid(f));
  if (activation == ERF) return erf(f);
  if (activation == GELU) return f64x2.mul(f, normalCdf(f));
  if (activation == GELU_TANH) return f64x2.mul(f, sigmoid(geluArgument(f)));
  if (activation == ELU) return elu(f);
  if (activation == SELU) return selu(f);
  if (activation == MISH) return mish(f);
  if (activation == SOFTPLUS) return softplus(f);
  if (activation == HARDTANH) return hardtanh(f);
  if (activation == SOFTSIGN) return softsign(f);
  if (activation == SIN) return sine(f);
  return f64x2.mul(f, slopesOf(f, negative, positive));
}

// @ts-ignore: decorator
@inline
function near(f: v128): v128 {
  return f64x2.pmax(f64x2.pmin(f, v128.load(FAR)), f64x2.neg(v128.load(FAR)));
}

// @ts-ignore: decorator
@inline
export function derivative(activation: i32, f: v128, negative: v128, positive: v128): v128 {
  const one = v128.load(ONE);
  if (activation == TANH) {
    // 1/cosh² f = 4e/(1 + e)² with e = e^(−2|f|), which keeps the digits that 1 − tanh² loses.
    const e = expOfNegative(f64x2.mul(f64x2.abs(f), f64x2.neg(v128.load(TWO))));
    return f64x2.div(f64x2.mul(v128.load(FOUR), e), square(f64x2.add(one, e)));
  }
  if (activation == SIGMOID) {
    const e = expOfNegative(f64x2.neg(f64x2.abs(f)));
    return f64x2.div(e, square(f64x2.add(one, e)));
  }
  if (activation == SILU) {
    f = near(f);
    return f64x2.mul(sigmoid(f), f64x2.add(one, f64x2.mul(f, sigmoid(f64x2.neg(f)))));
  }
  if (activation == ERF) return f64x2.mul(v128.load(TWO_OVER_SQRT_PI), expOfNegative(f64x2.neg(square(f))));
  if (activation == GELU) {
    f = near(f);
    const density = f64x2.mul(v128.load(ONE_OVER_SQRT_2PI), expOfNegative(f64x2.mul(v128.load(MINUS_HALF), square(f))));
    return f64x2.add(normalCdf(f), f64x2.mul(f, density));
  }
  if (activation == GELU_TANH) {
    f = near(f);
    const u = geluArgument(f);
    const slope = f64x2.mul(v128.load(GELU_SCALE), f64x2.add(one, f64x2.mul(v128.load(GELU_CUBIC_3), square(f))));
    return f64x2.mul(sigmoid(u), f64x2.add(one, f64x2.mul(f64x2.mul(f, slope), sigmoid(f64x2.neg(u)))));
  }
  if (activation == ELU) return eluDerivative(f);
  if (activation == SELU) return seluDerivative(f);
  if (activation == MISH) return mishDerivative(near(f));
  if (activation == SOFTPLUS) return sigmoid(f);
  if (activation == HARDTANH) return hardtanhDerivative(f);
  if (activation == SOFTSIGN) return softsignDerivative(f);
  if (activation == SIN) return cosine(f);
  return slopesOf(f, negative, positive);
}
