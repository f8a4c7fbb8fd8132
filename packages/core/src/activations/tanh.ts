import type { Activation } from './activation.ts';

/**
 * The hyperbolic tangent. φ′(f) = 1/cosh²(f), which keeps its digits where 1 − tanh² has lost them; beyond
 * |f| ≈ 372 it is below float64's range and comes out as 0.
 *
 * Critical at σ_w² = 1 without biases: S. Schoenholz et al., "Deep Information Propagation", ICLR (2017).
 */
export const tanh: Activation = {
  name: 'tanh',
  value: Math.tanh,
  derivative: (f) => {
    const sech = 1 / Math.cosh(f);
    return sech * sech;
  },
  smooth: true,
  odd: true,
  // tanh f = f − f³/3 + …
  nearZero: { slope: 1, belowExponent: -27 },
  criticalSigmaWSq: 1,
};
