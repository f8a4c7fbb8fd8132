import { kernelActivations } from '../kernel/kernel-activations.ts';
import type { Activation } from '../activations/activation.ts';
import type { Kernel } from '../kernel/kernel.ts';
import type { Pointer } from '../kernel/kernel-functions.ts';
import { exponentOf, smallPowerOf2 } from '../special/power-of-2.ts';
import { scale } from '../statistics/moments.ts';
import type { ScaledMoments } from '../statistics/scaled-moments.ts';
import { EXPONENT_ROOM, MOMENTS, panelSize, readMoments, shifted, type Columns } from './columns.ts';
import { activatedBelowZero } from './below-zero.ts';
import { inputsOf, outputsOf } from './layer-shape.ts';
import { activateInPlace, measuredColumns, type MeasuredColumns } from './measured-columns.ts';
import { identity, type KernelActivation, type ScaledNetwork } from './scaled-network.ts';

/** What a layer makes of its input: the moments of f_k, and h_(k+1). */
export interface ForwardStep {
  /** Those of f_k, if they were asked for. */
  readonly f: ScaledMoments;
  /** f_k itself, where it was to be kept. */
  readonly kept: Columns;
  readonly h: MeasuredColumns;
}

export interface ForwardOptions {
  /** Where h_(k+1) goes; it may be the input's own place, if D_(k+1) ≤ D_k. */
  readonly output: Pointer;
  /** Where f_k itself is kept. */
  readonly kept?: Pointer;
  /** Leave φ out, as for the network's output. */
  readonly linear?: boolean;
  /** Measure f_k too. */
  readonly measuresF?: boolean;
}

/**
 * f_k = W_k h_k + b_k and h_(k+1) = φ(f_k). Values carry an exponent wherever they may grow or shrink without end: as far as φ
 * lets it pass.
 */
export function forwardStep(
  scaled: ScaledNetwork,
  k: number,
  input: Columns,
  { output, kept = 0, linear = false, measuresF = false }: ForwardOptions,
): ForwardStep {
  const { kernel, activation, kernelActivation, sigma, biases } = scaled;
  const h = besideBiases(scaled, input);
  // Nothing has no magnitude.
  const exponent = h.largest === 0 ? 0 : h.exponent + sigma.exponent;
  if (linear) return fused(scaled, k, h, { exponent, phi: identity, output, kept, measuresF });
  if (!scaled.extremeBiases && (activation.slopes !== undefined || exponent === 0)) {
    return fused(scaled, k, h, { exponent, phi: kernelActivation, output, kept, measuresF });
  }

  const { h: f } = fused(scaled, k, h, { exponent, phi: identity, output, kept: 0, measuresF: false });
  const copy = kept === 0 ? f.columns : copyOf(kernel, f.columns, kept);
  if (activation.slopes !== undefined) {
    return { f: f.moments, kept: copy, h: activateInPlace(scaled, f.columns, kernelActivation) };
  }
  // φ asks for f itself, unless f is so small that φ is its slope at 0.
  const { nearZero } = activation;
  if (nearZero !== undefined && biases === null && sizeExponent(f.columns) < nearZero.belowExponent) {
    return { f: f.moments, kept: copy, h: timesSlopes(scaled, f, nearZero) };
  }
  // And if it is so large that φ is two straight lines, they let it pass as it is.
  const { farFromZero } = activation;
  if (farFromZero !== undefined && sizeExponent(f.columns) > EXPONENT_ROOM) {
    return { f: f.moments, kept: copy, h: alongLines(scaled, f.columns, farFromZero) };
  }
  const preactivations = shifted(kernel, f.columns, f.columns.exponent);
  return { f: f.moments, kept: copy, h: activateInPlace(scaled, preactivations, kernelActivation) };
}

/** The same columns without an exponent below 0 if there are biases, beside which a signal below float64 is nothing. */
export function besideBiases({ kernel, biases }: ScaledNetwork, h: Columns): Columns {
  return biases !== null && h.exponent < 0 ? shifted(kernel, h, h.exponent) : h;
}

interface FusedOptions {
  readonly exponent: number;
  readonly phi: KernelActivation;
  readonly output: Pointer;
  readonly kept: Pointer;
  readonly measuresF: boolean;
}

/** Product, bias, φ and moments in one go, all at the given exponent. */
function fused(
  scaled: ScaledNetwork,
  k: number,
  h: Columns,
  { exponent, phi, output, kept, measuresF }: FusedOptions,
): ForwardStep {
  const { kernel, network, stream, workshop, sigma, biases } = scaled;
  const [rows, terms] = [outputsOf(network, k), inputsOf(network, k)];
  const { packed, scratch, momentsF, momentsH } = workshop;
  const weights = stream.weights(k);
  kernel.functions.pack(weights, packed, rows, terms, sigma.factor, false);
  kernel.floats(momentsF, MOMENTS).fill(0);
  kernel.floats(momentsH, MOMENTS).fill(0);
  kernel.functions.forwardLayer(
    packed,
    biases?.[k] ?? 0,
    // Biases go with exponents of 0 and more.
    smallPowerOf2(Math.min(0, -exponent)),
    h.pointer,
    scratch,
    kept,
    output,
    rows,
    terms,
    h.columns,
    phi.number,
    phi.negative,
    phi.positive,
    measuresF ? momentsF : 0,
    momentsH,
  );
  const fresh = { pointer: output, rows, columns: h.columns, exponent };
  return {
    f: { moments: readMoments(kernel, momentsF), exponent },
    kept: { ...fresh, pointer: kept, largest: NaN },
    h: measuredColumns(scaled, fresh, readMoments(kernel, momentsH)),
  };
}

/** log2 of the largest size, rounded down. */
function sizeExponent({ largest, exponent }: Columns): number {
  return exponentOf(largest) + exponent;
}

function copyOf(kernel: Kernel, f: Columns, to: Pointer): Columns {
  const size = panelSize(f.rows, f.columns);
  kernel.floats(to, size).set(kernel.floats(f.pointer, size));
  return { ...f, pointer: to };
}

function timesSlopes(
  scaled: ScaledNetwork,
  { columns, moments }: MeasuredColumns,
  { slope, slopeBelow = slope }: NonNullable<Activation['nearZero']>,
): MeasuredColumns {
  const { kernel } = scaled;
  if (slopeBelow !== slope) {
    return activateInPlace(scaled, columns, {
      number: kernelActivations.slopes,
      negative: slopeBelow,
      positive: slope,
    });
  }
  if (slope !== 1) kernel.functions.scale(columns.pointer, panelSize(columns.rows, columns.columns), slope);
  return {
    columns: { ...columns, largest: columns.largest * slope },
    moments: { moments: scale(moments.moments, slope), exponent: moments.exponent },
  };
}

function alongLines(
  scaled: ScaledNetwork,
  f: Columns,
  { negative, positive, floor }: NonNullable<Activation['farFromZero']>,
): MeasuredColumns {
  const number = kernelActivations.slopes;
  if (floor === undefined) return activateInPlace(scaled, f, { number, negative, positive });
  // Below zero stands φ itself from now on.
  return activateInPlace(scaled, activatedBelowZero(scaled, f), { number, negative: 1, positive });
}
