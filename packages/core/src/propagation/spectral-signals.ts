import type { Kernel } from '../kernel/kernel.ts';
import type { Pointer } from '../kernel/kernel-functions.ts';
import { inputColumns, panelSize, type Columns } from './columns.ts';
import { denseSignals } from './dense-signals.ts';
import { besideBiases, forwardStep } from './forward-step.ts';
import type { NetworkSpec } from './network-spec.ts';
import type { NodeLadder } from './node-ladder.ts';
import { nodeMoments, nodesResolve } from './node-moments.ts';
import type { LayerMoments } from './profile.ts';
import type { Quantity } from './quantity.ts';
import { resampled, resampleRoom, type ResampleRoom } from './resample.ts';
import type { ScaledNetwork } from './scaled-network.ts';

/** What sending inputs forward by nodes has come to. */
export interface SpectralSignals {
  readonly measured: readonly LayerMoments[];
  /** The layer whose weights were the first to meet every input; `null` if nodes were enough to the end. */
  readonly denseFrom: number | null;
}

/** Memory and nodes for sending a network's inputs forward, for one σ² after another. */
export interface SignalRoom {
  readonly data: Columns;
  readonly ladder: NodeLadder;
  /** Three places for D × N values: this layer's h, the next one's, and f. */
  readonly places: readonly [Pointer, Pointer, Pointer];
  /** D × n values, should it come to that. */
  readonly dense: Pointer;
  readonly resampling: ResampleRoom;
}

export function signalRoom(kernel: Kernel, network: NetworkSpec, ladder: NodeLadder, data: Float64Array): SignalRoom {
  const columns = ladder.rungs.map((_, rung) => ladder.columnsAt(rung));
  const place = (): Pointer => kernel.allocate(panelSize(network.width, Math.max(0, ...columns)));
  return {
    data: inputColumns(kernel, 1, data.length, data),
    ladder,
    places: [place(), place(), place()],
    dense: kernel.allocate(panelSize(network.width, data.length)),
    resampling: resampleRoom(kernel, network.width, columns),
  };
}

/**
 * Sends nodes through the layers, and measures what is wanted of f_0, h_1, f_1, …, f_(K−1). Where a layer is not resolved, the one
 * before it, which is, is taken at more nodes; and where no nodes are enough, at the inputs themselves, to go on dense.
 */
export function* spectralSignals(
  scaled: ScaledNetwork,
  { data, ladder, places, dense, resampling }: SignalRoom,
  wanted: readonly Quantity[],
): Generator<void, SpectralSignals, void> {
  const { kernel, network } = scaled;
  const { layers } = network;
  const measured: LayerMoments[] = [];
  const measuresF = wanted.includes('f');
  const steps = measuresF ? layers : layers - 1;
  const [, , keptF] = places;
  const other = ({ pointer }: Columns): Pointer => (pointer === places[0] ? places[1] : places[0]);

  let rung = 0;
  let h: Columns | null = ladder.rungs.length === 0 ? null : ladder.at(0).input;
  let k = 0;
  while (k < steps && h !== null) {
    h = besideBiases(scaled, h);
    const step = forwardStep(scaled, k, h, { output: other(h), kept: measuresF ? keptF : 0 });
    const nodes = ladder.at(rung);
    const { columns } = step.h;
    const moments = nodeMoments(scaled, nodes, columns);
    if (nodesResolve(scaled, nodes, columns, moments)) {
      // f_k is made of h_k, which they have resolved before.
      if (measuresF) measured.push({ quantity: 'f', layer: k, ...nodeMoments(scaled, nodes, step.kept) });
      if (k + 1 < layers) measured.push({ quantity: 'h', layer: k + 1, ...moments });
      h = columns;
      k++;
    } else if (rung + 1 < ladder.rungs.length) {
      const next = ladder.at(rung + 1);
      h =
        k === 0
          ? next.input
          : resampled(kernel, h, ladder.toNext(rung), ladder.columnsAt(rung + 1), resampling, other(h));
      rung++;
    } else {
      break;
    }
    yield;
  }
  if (k === steps) return { measured, denseFrom: null };

  const input =
    k === 0 || h === null ? data : resampled(kernel, h, ladder.toInputs(rung), ladder.inputs, resampling, dense);
  const rest = yield* denseSignals(scaled, k, input, dense, wanted);
  return { measured: [...measured, ...rest], denseFrom: k };
}
