import type { Slopes } from '../../activations/activation.ts';
import { exponentOf, powerOf2 } from '../../special/power-of-2.ts';
import type { NormalSource } from './normal-source.ts';
import type { ChainShape, RayChain } from './ray-chain.ts';

/** A part of a vector this small beside the whole is rounding. */
const NOTHING = 1e-12;

/** Memory for one chain's way back after another. */
export interface GradientRoom {
  /** ∂L/∂f_k of both rays. */
  readonly gradients: readonly [Float64Array, Float64Array];
  /** What h_k of both span, orthonormal. */
  readonly basis: readonly [Float64Array, Float64Array];
}

export function gradientRoomOfChain({ width, outputWidth }: ChainShape): GradientRoom {
  const pair = (size: number): [Float64Array, Float64Array] => [new Float64Array(size), new Float64Array(size)];
  return { gradients: pair(Math.max(width, outputWidth)), basis: pair(width) };
}

/**
 * Draws the gradients of both rays, given their preactivations, by their exact law: f_k = W_k h_k fixes W_k on what the two h_k span,
 * and leaves it Gaussian across. So W_kᵀg has there the components that f_k says, and across it Gaussian ones of variance ‖g‖².
 *
 * ∂L/∂f_K = 2 f_K, ∂L/∂h_k = W_kᵀ ∂L/∂f_k, ∂L/∂f_(k−1) = φ′(f_(k−1)) ∘ ∂L/∂h_k.
 */
export function drawBackward(
  shape: ChainShape,
  normals: NormalSource,
  { positive, negative, exponents, sums }: RayChain,
  { gradients: [g1, g2], basis: [e1, e2] }: GradientRoom,
): void {
  const { layers, width, slopes } = shape;
  const { values } = normals;
  let count = positive[layers].length;
  for (let i = 0; i < count; i++) {
    g1[i] = 2 * positive[layers][i];
    g2[i] = 2 * negative[layers][i];
  }
  let exponent = exponents[layers];
  for (let k = layers; k >= 1; k--) {
    const [f1, f2] = [positive[k], negative[k]];
    const [below1, below2] = [positive[k - 1], negative[k - 1]];
    // f_k stands to h_k as it was normalised: times 2^exponents[k].
    const span = spanOf(e1, e2, below1, below2, slopes, powerOf2(exponents[k - 1] - exponents[k]));
    const along11 = span.inverse1 * dot(f1, g1, count);
    const along12 = span.inverse1 * dot(f1, g2, count);
    const along21 = span.inverse2 * (dot(f2, g1, count) - span.share * along11);
    const along22 = span.inverse2 * (dot(f2, g2, count) - span.share * along12);
    const scale11 = Math.sqrt(dot(g1, g1, count));
    const scale21 = scale11 === 0 ? 0 : dot(g1, g2, count) / scale11;
    const scale22 = Math.sqrt(Math.max(0, dot(g2, g2, count) - scale21 * scale21));
    const a = normals.take(2 * width);
    const across = values.subarray(a, a + 2 * width);
    const [a1, a2] = [dot(across, e1, width), dot(across, e2, width)];
    const [b1, b2] = [dot(across.subarray(width), e1, width), dot(across.subarray(width), e2, width)];
    let [sumH1, sumH2, squaresH1, squaresH2] = [0, 0, 0, 0];
    let [sumF1, sumF2, squaresF1, squaresF2] = [0, 0, 0, 0];
    for (let i = 0; i < width; i++) {
      const across1 = across[i] - a1 * e1[i] - a2 * e2[i];
      const across2 = across[width + i] - b1 * e1[i] - b2 * e2[i];
      const dlDh1 = along11 * e1[i] + along21 * e2[i] + scale11 * across1;
      const dlDh2 = along12 * e1[i] + along22 * e2[i] + scale21 * across1 + scale22 * across2;
      const dlDf1 = (below1[i] >= 0 ? slopes.positive : slopes.negative) * dlDh1;
      const dlDf2 = (below2[i] >= 0 ? slopes.positive : slopes.negative) * dlDh2;
      g1[i] = dlDf1;
      g2[i] = dlDf2;
      sumH1 += dlDh1;
      sumH2 += dlDh2;
      squaresH1 += dlDh1 * dlDh1;
      squaresH2 += dlDh2 * dlDh2;
      sumF1 += dlDf1;
      sumF2 += dlDf2;
      squaresF1 += dlDf1 * dlDf1;
      squaresF2 += dlDf2 * dlDf2;
    }
    count = width;
    sums.dl_dh.set(k, sumH1, sumH2, squaresH1, squaresH2, exponent);
    sums.dl_df.set(k - 1, sumF1, sumF2, squaresF1, squaresF2, exponent);
    const shift = exponentOf(Math.max(squaresF1, squaresF2)) >> 1;
    const factor = powerOf2(-shift);
    for (let i = 0; i < width; i++) {
      g1[i] *= factor;
      g2[i] *= factor;
    }
    exponent += shift;
  }
}

interface Span {
  /** 1/‖h₊‖, and 1 over the length of what h₋ has across h₊; 0 where there is nothing. */
  readonly inverse1: number;
  readonly inverse2: number;
  /** The component of h₋ along h₊. */
  readonly share: number;
}

/** Writes an orthonormal basis of what h = factor·φ(f) of both rays span (Gram–Schmidt); a vector that is missing is 0. */
function spanOf(
  e1: Float64Array,
  e2: Float64Array,
  f1: Float64Array,
  f2: Float64Array,
  slopes: Slopes,
  factor: number,
): Span {
  const count = e1.length;
  for (let i = 0; i < count; i++) {
    e1[i] = factor * (f1[i] >= 0 ? slopes.positive : slopes.negative) * f1[i];
    e2[i] = factor * (f2[i] >= 0 ? slopes.positive : slopes.negative) * f2[i];
  }
  const length1 = Math.sqrt(dot(e1, e1, count));
  const inverse1 = length1 === 0 ? 0 : 1 / length1;
  for (let i = 0; i < count; i++) e1[i] *= inverse1;
  const share = dot(e1, e2, count);
  const whole = Math.sqrt(dot(e2, e2, count));
  for (let i = 0; i < count; i++) e2[i] -= share * e1[i];
  const length2 = Math.sqrt(dot(e2, e2, count));
  const inverse2 = length2 <= NOTHING * whole ? 0 : 1 / length2;
  for (let i = 0; i < count; i++) e2[i] *= inverse2;
  return { inverse1, inverse2, share };
}

function dot(a: Float64Array, b: Float64Array, count: number): number {
  let sum = 0;
  for (let i = 0; i < count; i++) sum += a[i] * b[i];
  return sum;
}
