import { expm1OfPositive, expOfNegative } from '../special/exp.ts';
import type { Activation } from './activation.ts';

/**
 * The hyperbolic tangent. φ′(f) = 1/cosh²(f) = 4e/(1 + e)² with e = e^(−2|f|), which keeps its digits where 1 − tanh² has lost them; beyond
 * |f| ≈ 372 it is below float64's range and comes out as 0.
 *
 * Critical at σ_w² = 1 without biases: S. Schoenholz et al., "Deep Information Propagation", ICLR (2017).
 */
export const tanh: Activation = {
  name: 'tanh',
  value: (f) => {
    const size = Math.abs(f) * 2;
    // Beyond 22, tanh is 1 to float64's last digit.
    const e = expm1OfPositive(size < 44 ? size : 44);
    const value = e / (e + 2);
    return f < 0 || Object.is(f, -0) ? -value : value;
  },
  derivative: (f) => {
    const e = expOfNegative(Math.abs(f) * -2);
    return (4 * e) / ((1 + e) * (1 + e));
  },
  smooth: true,
  odd: true,
  // tanh f = f − f³/3 + …
  nearZero: { slope: 1, belowExponent: -27 },
};
