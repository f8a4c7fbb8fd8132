import type { Slopes } from '../../activations/activation.ts';
import { exponentOf, powerOf2 } from '../../special/power-of-2.ts';
import type { Quantity } from '../../propagation/quantity.ts';
import { LayerSums } from './layer-sums.ts';
import type { NormalSource } from './normal-source.ts';

/** A network without biases, of scalar inputs and Gaussian weights of variance 1. */
export interface ChainShape {
  readonly slopes: Slopes;
  readonly layers: number;
  readonly width: number;
  readonly outputWidth: number;
}

/** Memory for one chain after another. */
export interface RayChain {
  /** f_0 … f_K of x = +1 and of x = −1, each times 2^`exponents[k]`. */
  readonly positive: readonly Float64Array[];
  readonly negative: readonly Float64Array[];
  readonly exponents: Int32Array;
  /** What the passes leave of each layer. */
  readonly sums: Readonly<Record<Quantity, LayerSums>>;
}

export function rayChain({ layers, width, outputWidth }: ChainShape): RayChain {
  const rows = (): Float64Array[] =>
    Array.from({ length: layers + 1 }, (_, k) => new Float64Array(k === layers ? outputWidth : width));
  const sums = (): LayerSums => new LayerSums(layers + 1);
  return {
    positive: rows(),
    negative: rows(),
    exponents: new Int32Array(layers + 1),
    sums: { h: sums(), f: sums(), dl_df: sums(), dl_dh: sums() },
  };
}

/**
 * Draws the preactivations of both rays, f_0 … f_K, by their exact law and without drawing weights: given h_k of both, units of f_k are
 * independent and N(0, G), with G the 2 × 2 Gram matrix of h_k. O(D) a layer, where weights are D².
 *
 * Each layer is normalised by a power of two, so that no depth overflows.
 */
export function drawForward(shape: ChainShape, normals: NormalSource, chain: RayChain): void {
  const { layers } = shape;
  // φ(f) = straight·f + bent·|f|, without a branch that signs would make unpredictable.
  const straight = (shape.slopes.positive + shape.slopes.negative) / 2;
  const bent = (shape.slopes.positive - shape.slopes.negative) / 2;
  const { values } = normals;
  // The Gram matrix of h_0 = ±1.
  let [gram11, gram12, gram22] = [1, -1, 1];
  let exponent = 0;
  for (let k = 0; k <= layers; k++) {
    const [ray1, ray2] = [chain.positive[k], chain.negative[k]];
    const count = ray1.length;
    const scale11 = Math.sqrt(gram11);
    const scale21 = gram11 === 0 ? 0 : gram12 / scale11;
    const scale22 = Math.sqrt(Math.max(0, gram22 - scale21 * scale21));
    const first = normals.take(2 * count);
    let [sumF1, sumF2, squaresF1, squaresF2] = [0, 0, 0, 0];
    let [sumH1, sumH2] = [0, 0];
    [gram11, gram12, gram22] = [0, 0, 0];
    for (let i = 0; i < count; i++) {
      const z = values[first + i];
      const f1 = scale11 * z;
      const f2 = scale21 * z + scale22 * values[first + count + i];
      ray1[i] = f1;
      ray2[i] = f2;
      const h1 = straight * f1 + bent * Math.abs(f1);
      const h2 = straight * f2 + bent * Math.abs(f2);
      sumF1 += f1;
      sumF2 += f2;
      squaresF1 += f1 * f1;
      squaresF2 += f2 * f2;
      sumH1 += h1;
      sumH2 += h2;
      gram11 += h1 * h1;
      gram12 += h1 * h2;
      gram22 += h2 * h2;
    }
    chain.exponents[k] = exponent;
    if (k === layers) return;
    chain.sums.f.set(k, sumF1, sumF2, squaresF1, squaresF2, exponent);
    chain.sums.h.set(k + 1, sumH1, sumH2, gram11, gram22, exponent);
    const shift = exponentOf(Math.max(gram11, gram22)) >> 1;
    const factor = powerOf2(-2 * shift);
    [gram11, gram12, gram22] = [gram11 * factor, gram12 * factor, gram22 * factor];
    exponent += shift;
  }
}
