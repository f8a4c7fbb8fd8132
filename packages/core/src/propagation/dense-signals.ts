import type { Pointer } from '../kernel/kernel-functions.ts';
import type { Columns } from './columns.ts';
import { forwardStep } from './forward-step.ts';
import type { LayerMoments } from './profile.ts';
import type { Quantity } from './quantity.ts';
import type { ScaledNetwork } from './scaled-network.ts';

/**
 * Sends h_from through the layers from … K−1, and measures what is wanted of f_from, h_(from+1), …, f_(K−1).
 *
 * @param room - memory for D × n values; h_from may stand there if it has D rows.
 */
export function* denseSignals(
  scaled: ScaledNetwork,
  from: number,
  input: Columns,
  room: Pointer,
  wanted: readonly Quantity[],
): Generator<void, LayerMoments[], void> {
  const measured: LayerMoments[] = [];
  const { layers } = scaled.network;
  const measuresF = wanted.includes('f');
  // The last layer's h is not asked for.
  const steps = measuresF ? layers : layers - 1;
  let h = input;
  for (let k = from; k < steps; k++) {
    const step = forwardStep(scaled, k, h, { output: room, measuresF });
    if (measuresF) measured.push({ quantity: 'f', layer: k, ...step.f });
    if (k + 1 < layers) measured.push({ quantity: 'h', layer: k + 1, ...step.h.moments });
    h = step.h.columns;
    yield;
  }
  return measured;
}
