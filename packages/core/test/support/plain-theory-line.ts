import { activationOf } from '../../src/activations/activations.ts';
import { biasVarianceFactor, weightVarianceFactor } from '../../src/propagation/layer-variance.ts';
import type { NetworkSpec } from '../../src/propagation/network-spec.ts';
import type { Quantity } from '../../src/propagation/quantity.ts';
import { marginalMoments } from '../../src/theory/gaussian/moments.ts';

/** Mean square and mean of one quantity in one layer, over units and inputs. */
export interface PlainMoments {
  readonly square: number;
  readonly mean: number;
}

const NODES = [0, 0.5384693101056831, 0.906179845938664];
const WEIGHTS = [0.5688888888888889, 0.47862867049936647, 0.23692688505618908];

/**
 * THEORY 3's recursion as it stands, in plain float64: for each ‖x‖ of a fine grid, q_0 = σ_0²‖x‖² + σ_b²,
 * q_(k+1) = Dσ²E[φ²] + σ_b², back g = 4q_K and so on; then the expectation over ‖x‖, of density r^(n−1)e^(−r²/2).
 */
export function plainTheoryLine(spec: NetworkSpec, sigmaSq: number): Record<Quantity, PlainMoments[]> {
  const { layers, width, inputWidth, outputWidth, biasSigmaSq } = spec;
  const moments = marginalMoments(activationOf(spec.activation));
  const weight = (layer: number): number => sigmaSq * weightVarianceFactor(spec, layer);
  const bias = (layer: number): number => biasSigmaSq * biasVarianceFactor(spec, layer);
  const rows = (): { square: number; mean: number }[] =>
    Array.from({ length: layers + 1 }, () => ({ square: 0, mean: 0 }));
  const sums = { h: rows(), f: rows(), dl_df: rows(), dl_dh: rows() };
  let total = 0;
  for (const [r, length] of radii()) {
    const mass = length * r ** (inputWidth - 1) * Math.exp(-0.5 * r * r);
    total += mass;
    const q = [weight(0) * r * r + bias(0)];
    sums.h[0].square += (mass * r * r) / inputWidth;
    sums.f[0].square += mass * q[0];
    for (let k = 1; k <= layers; k++) {
      const square = moments.secondMoment(q[k - 1]);
      sums.h[k].square += mass * square;
      sums.h[k].mean += mass * moments.mean(q[k - 1]);
      q.push(width * weight(k) * square + bias(k));
      sums.f[k].square += mass * q[k];
    }
    let gradient = 4 * q[layers];
    for (let k = layers; k >= 1; k--) {
      const back = (k === layers ? outputWidth : width) * weight(k) * gradient;
      gradient = back * moments.derivativeSecondMoment(q[k - 1]);
      sums.dl_dh[k].square += mass * back;
      sums.dl_df[k - 1].square += mass * gradient;
    }
  }
  for (const of of Object.values(sums)) {
    for (const sum of of) {
      sum.square /= total;
      sum.mean /= total;
    }
  }
  return sums;
}

/** Radii 0 … 14 and the lengths that they stand for: five-point Gauss–Legendre pieces, finer and finer towards 0. */
function radii(): [number, number][] {
  const edges = [
    0,
    ...Array.from({ length: 12 }, (_, i) => 0.125 * 2 ** (i - 12)),
    ...Array.from({ length: 112 }, (_, i) => (i + 1) / 8),
  ];
  const found: [number, number][] = [];
  for (let i = 1; i < edges.length; i++) {
    const [middle, half] = [(edges[i] + edges[i - 1]) / 2, (edges[i] - edges[i - 1]) / 2];
    found.push([middle, half * WEIGHTS[0]]);
    for (const n of [1, 2]) {
      for (const side of [-1, 1]) found.push([middle + side * half * NODES[n], half * WEIGHTS[n]]);
    }
  }
  return found;
}
