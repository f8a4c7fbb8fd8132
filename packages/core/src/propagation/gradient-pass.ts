import type { ScaledMoments } from '../statistics/scaled-moments.ts';
import { backwardStep, type BackwardStep } from './backward-step.ts';
import { shifted, type Columns } from './columns.ts';
import { forwardStep, type ForwardStep } from './forward-step.ts';
import type { GradientRoom } from './gradient-room.ts';
import type { LayerMoments } from './profile.ts';
import type { ScaledNetwork } from './scaled-network.ts';

/** From here down, φ′(f) is that at zero, on the side of f, to the last digit. */
const LEAST_EXPONENT = -800;

/** How a pass measures what it comes by. `null` ends it: its columns cannot tell. */
export interface GradientMeasure {
  /** Can the columns tell what is to be known of h_(k+1)? */
  readonly resolves: (step: ForwardStep) => boolean;
  readonly dlDh: (step: BackwardStep) => ScaledMoments;
  readonly dlDf: (step: BackwardStep) => ScaledMoments | null;
  /** Keep ∂L/∂h_k itself for it. */
  readonly keepsDlDh: boolean;
}

/** The gradients of all columns, by the moments that were summed on the way. */
export const everyColumn: GradientMeasure = {
  resolves: () => true,
  dlDh: ({ dlDh }) => dlDh,
  dlDf: ({ dlDf }) => dlDf.moments,
  keepsDlDh: false,
};

/**
 * Sends inputs forward, and brings ∂L/∂f_K = 2 f_K back: ∂L/∂h and ∂L/∂f from layer K−1 to layer 1. `null` if the measure
 * ended it.
 */
export function* gradientPass(
  scaled: ScaledNetwork,
  input: Columns,
  room: GradientRoom,
  measure: GradientMeasure,
): Generator<void, LayerMoments[] | null, void> {
  const { kernel, network } = scaled;
  const { layers } = network;
  let h = input;
  for (let k = 0; k < layers; k++) {
    const step = forwardStep(scaled, k, h, { output: room.columns, kept: room.f[k] });
    // φ′ is taken of f itself; of an activation of two slopes the sign is enough, which must not get lost.
    // So it is of those that have a kink at 0: f must not shrink to 0 itself.
    if (scaled.activation.slopes === undefined)
      shifted(kernel, step.kept, Math.max(LEAST_EXPONENT, step.kept.exponent));
    if (!measure.resolves(step)) return null;
    h = step.h.columns;
    yield;
  }
  const output = forwardStep(scaled, layers, h, { output: room.output, linear: true }).h.columns;

  const measured: LayerMoments[] = [];
  let dlDf: Columns = { ...output, exponent: output.exponent + 1 };
  for (let k = layers; k >= 1; k--) {
    const kept = measure.keepsDlDh ? room.dlDh : 0;
    const step = backwardStep(scaled, k, dlDf, { f: room.f[k - 1], output: room.columns, kept });
    if (k < layers) measured.push({ quantity: 'dl_dh', layer: k, ...measure.dlDh(step) });
    if (k > 1) {
      const moments = measure.dlDf(step);
      if (moments === null) return null;
      measured.push({ quantity: 'dl_df', layer: k - 1, ...moments });
    }
    dlDf = step.dlDf.columns;
    yield;
  }
  return measured;
}
