// φ and φ′ over the panels of a layer.

import {
  derivative,
  ELU,
  ERF,
  GELU,
  GELU_TANH,
  HARDTANH,
  MISH,
  RELU,
  SELU,
  SIGMOID,
  SILU,
  SIN,
  SLOPES,
  SOFTPLUS,
  SOFTSIGN,
  TANH,
  value,
} from './activation-functions';

// @ts-ignore: decorator
@inline
function mapPanel(activation: i32, f: usize, end: usize, h: usize, negative: f64, positive: f64): void {
  const below = f64x2.splat(negative);
  const above = f64x2.splat(positive);
  for (; f < end; f += 32, h += 32) {
    v128.store(h, value(activation, v128.load(f), below, above));
    v128.store(h, value(activation, v128.load(f, 16), below, above), 16);
  }
}

/** h = φ(f) over a panel of so many rows. A loop for each activation, so that none asks which at every value. */
export function activatePanel(activation: i32, f: usize, rows: i32, h: usize, negative: f64, positive: f64): void {
  const end = f + (<usize>rows << 5);
  if (activation == SLOPES && negative == 1 && positive == 1) memory.copy(h, f, end - f);
  else if (activation == TANH) mapPanel(TANH, f, end, h, negative, positive);
  else if (activation == SIGMOID) mapPanel(SIGMOID, f, end, h, negative, positive);
  else if (activation == SILU) mapPanel(SILU, f, end, h, negative, positive);
  else if (activation == ERF) mapPanel(ERF, f, end, h, negative, positive);
  else if (activation == GELU) mapPanel(GELU, f, end, h, negative, positive);
  else if (activation == GELU_TANH) mapPanel(GELU_TANH, f, end, h, negative, positive);
  else if (activation == ELU) mapPanel(ELU, f, end, h, negative, positive);
  else if (activation == SELU) mapPanel(SELU, f, end, h, negative, positive);
  else if (activation == MISH) mapPanel(MISH, f, end, h, negative, positive);
  else if (activation == SOFTPLUS) mapPanel(SOFTPLUS, f, end, h, negative, positive);
  else if (activation == HARDTANH) mapPanel(HARDTANH, f, end, h, negative, positive);
  else if (activation == SOFTSIGN) mapPanel(SOFTSIGN, f, end, h, negative, positive);
  else if (activation == SIN) mapPanel(SIN, f, end, h, negative, positive);
  else if (negative == 0 && positive == 1) mapPanel(RELU, f, end, h, negative, positive);
  else mapPanel(SLOPES, f, end, h, negative, positive);
}

// @ts-ignore: decorator
@inline
function multiplyByDerivative(activation: i32, f: usize, end: usize, g: usize, out: usize, negative: f64, positive: f64): void {
  const below = f64x2.splat(negative);
  const above = f64x2.splat(positive);
  for (; f < end; f += 32, g += 32, out += 32) {
    v128.store(out, f64x2.mul(derivative(activation, v128.load(f), below, above), v128.load(g)));
    v128.store(out, f64x2.mul(derivative(activation, v128.load(f, 16), below, above), v128.load(g, 16)), 16);
  }
}

/** out = φ′(f)·gradient over a panel. */
export function backThroughPanel(
  activation: i32,
  f: usize,
  rows: i32,
  gradient: usize,
  out: usize,
  negative: f64,
  positive: f64,
): void {
  const end = f + (<usize>rows << 5);
  if (activation == TANH) multiplyByDerivative(TANH, f, end, gradient, out, negative, positive);
  else if (activation == SIGMOID) multiplyByDerivative(SIGMOID, f, end, gradient, out, negative, positive);
  else if (activation == SILU) multiplyByDerivative(SILU, f, end, gradient, out, negative, positive);
  else if (activation == ERF) multiplyByDerivative(ERF, f, end, gradient, out, negative, positive);
  else if (activation == GELU) multiplyByDerivative(GELU, f, end, gradient, out, negative, positive);
  else if (activation == GELU_TANH) multiplyByDerivative(GELU_TANH, f, end, gradient, out, negative, positive);
  else if (activation == ELU) multiplyByDerivative(ELU, f, end, gradient, out, negative, positive);
  else if (activation == SELU) multiplyByDerivative(SELU, f, end, gradient, out, negative, positive);
  else if (activation == MISH) multiplyByDerivative(MISH, f, end, gradient, out, negative, positive);
  else if (activation == SOFTPLUS) multiplyByDerivative(SOFTPLUS, f, end, gradient, out, negative, positive);
  else if (activation == HARDTANH) multiplyByDerivative(HARDTANH, f, end, gradient, out, negative, positive);
  else if (activation == SOFTSIGN) multiplyByDerivative(SOFTSIGN, f, end, gradient, out, negative, positive);
  else if (activation == SIN) multiplyByDerivative(SIN, f, end, gradient, out, negative, positive);
  else multiplyByDerivative(SLOPES, f, end, gradient, out, negative, positive);
}
