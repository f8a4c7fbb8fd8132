import { cosineOfTurn } from '../../special/sine.ts';

/** Nodes in −1 … 1, ascending, and weights: Σ w_i g(x_i) is ∫ g over −1 … 1, exactly so for polynomials below degree 2n. */
export interface QuadratureRule {
  readonly nodes: Float64Array;
  readonly weights: Float64Array;
}

/**
 * The Gauss–Legendre rule of n nodes, by Newton's method from the roots' asymptotic places (G. Szegő, *Orthogonal
 * Polynomials*, 1939, 6.21).
 */
export function gaussLegendre(n: number): QuadratureRule {
  const nodes = new Float64Array(n);
  const weights = new Float64Array(n);
  for (let i = 0; i < n; i++) {
    let x = -cosineOfTurn(4 * i + 3, 4 * n + 2);
    let slope = 1;
    // Newton's error squares from step to step; after six it is rounding.
    for (let step = 0; step < 6; step++) {
      const { value, derivative } = legendre(n, x);
      slope = derivative;
      x -= value / derivative;
    }
    nodes[i] = x;
    weights[i] = 2 / ((1 - x * x) * slope * slope);
  }
  return { nodes, weights };
}

/** P_n(x) and P_n′(x), by the three-term recurrence. */
function legendre(n: number, x: number): { value: number; derivative: number } {
  let [before, value] = [1, x];
  for (let k = 2; k <= n; k++) {
    [before, value] = [value, ((2 * k - 1) * x * value - (k - 1) * before) / k];
  }
  return { value, derivative: (n * (x * value - before)) / (x * x - 1) };
}
