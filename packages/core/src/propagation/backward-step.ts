import type { Pointer } from '../kernel/kernel-functions.ts';
import type { ScaledMoments } from '../statistics/scaled-moments.ts';
import { MOMENTS, readMoments, type Columns } from './columns.ts';
import { inputsOf, outputsOf } from './layer-shape.ts';
import { measuredColumns, type MeasuredColumns } from './measured-columns.ts';
import type { ScaledNetwork } from './scaled-network.ts';

/** What a layer makes of the gradient that comes back to it. */
export interface BackwardStep {
  readonly dlDh: ScaledMoments;
  /** ∂L/∂h_k itself, where it was to be kept. */
  readonly kept: Columns;
  readonly dlDf: MeasuredColumns;
}

export interface BackwardOptions {
  /** f_(k−1), as the forward pass kept it. */
  readonly f: Pointer;
  /** Where ∂L/∂f_(k−1) goes; it may be the gradient's own place, if D_(k−1) ≤ D_k. */
  readonly output: Pointer;
  /** Where ∂L/∂h_k is kept. */
  readonly kept?: Pointer;
}

/**
 * ∂L/∂h_k = W_kᵀ ∂L/∂f_k, and ∂L/∂f_(k−1) = φ′(f_(k−1)) ∘ ∂L/∂h_k.
 *
 * @param gradient - ∂L/∂f_k.
 */
export function backwardStep(
  scaled: ScaledNetwork,
  k: number,
  gradient: Columns,
  { f, output, kept = 0 }: BackwardOptions,
): BackwardStep {
  const { kernel, network, stream, workshop, kernelActivation, sigmaBack } = scaled;
  const [rows, terms] = [inputsOf(network, k), outputsOf(network, k)];
  const { packed, scratch, momentsF, momentsH } = workshop;
  const exponent = gradient.largest === 0 ? 0 : gradient.exponent + sigmaBack.exponent;
  const weights = stream.weights(k);
  kernel.functions.pack(weights, packed, rows, terms, sigmaBack.factor, true);
  kernel.floats(momentsF, MOMENTS).fill(0);
  kernel.floats(momentsH, MOMENTS).fill(0);
  kernel.functions.backwardLayer(
    packed,
    gradient.pointer,
    scratch,
    f,
    kept,
    output,
    rows,
    terms,
    gradient.columns,
    kernelActivation.number,
    kernelActivation.negative,
    kernelActivation.positive,
    momentsH,
    momentsF,
  );
  const fresh = { pointer: output, rows, columns: gradient.columns, exponent };
  return {
    dlDh: { moments: readMoments(kernel, momentsH), exponent },
    kept: { ...fresh, pointer: kept, largest: NaN },
    dlDf: measuredColumns(scaled, fresh, readMoments(kernel, momentsF)),
  };
}
