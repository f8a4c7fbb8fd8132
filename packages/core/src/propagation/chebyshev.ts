import { cosineOfTurn } from '../special/sine.ts';

/** Coefficients that are looked at to see whether nodes resolve a function: the last so many. */
export const TAIL = 8;

/** The Chebyshev points of the second kind in [−1, 1], from 1 down to −1: t_i = cos(πi/(N−1)). */
export function chebyshevNodes(count: number): Float64Array {
  return Float64Array.from({ length: count }, (_, i) => cosineOfTurn(i, count - 1));
}

/**
 * What makes of a function's values at the nodes its polynomial interpolant's value at another point: a factor for each node,
 * written to `factors`.
 *
 * The barycentric formula: J.-P. Berrut and L. N. Trefethen, "Barycentric Lagrange Interpolation", SIAM Review 46 (2004),
 * eqs. (4.2) and (5.4).
 */
export function interpolationFactors(nodes: Float64Array, target: number, factors: Float64Array): void {
  const count = nodes.length;
  const hit = nodes.indexOf(target);
  if (hit !== -1) {
    factors.fill(0)[hit] = 1;
    return;
  }
  let sum = 0;
  for (let i = 0; i < count; i++) {
    const weight = i === 0 || i === count - 1 ? 0.5 : 1;
    factors[i] = (i % 2 === 0 ? weight : -weight) / (target - nodes[i]);
    sum += factors[i];
  }
  for (let i = 0; i < count; i++) factors[i] /= sum;
}

/**
 * What makes of values at N nodes the last {@link TAIL} Chebyshev coefficients of their interpolant, as the kernel reads it:
 * [N/4][TAIL][4]. a_m = 2/(N−1) Σ″ v_i cos(πmi/(N−1)), half of it for m = N−1, where Σ″ halves the first and last terms.
 */
export function tailBasis(count: number): Float64Array {
  const basis = new Float64Array(count * TAIL);
  const last = count - 1;
  for (let i = 0; i < count; i++) {
    for (let tail = 0; tail < TAIL; tail++) {
      const m = count - TAIL + tail;
      const halved = (i === 0 || i === last ? 0.5 : 1) * (m === last ? 0.5 : 1);
      basis[(i >> 2) * TAIL * 4 + tail * 4 + (i % 4)] = (2 / last) * halved * cosineOfTurn(m * i, last);
    }
  }
  return basis;
}
