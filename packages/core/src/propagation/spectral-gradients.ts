import type { Kernel } from '../kernel/kernel.ts';
import type { ScaledMoments } from '../statistics/scaled-moments.ts';
import { inputColumns, type Columns } from './columns.ts';
import { everyColumn, gradientPass, type GradientMeasure } from './gradient-pass.ts';
import { gradientRoom, type GradientRoom } from './gradient-room.ts';
import type { NetworkSpec } from './network-spec.ts';
import type { NodeLadder } from './node-ladder.ts';
import { nodeMoments, nodesResolve } from './node-moments.ts';
import type { NodeSet } from './node-set.ts';
import type { LayerMoments } from './profile.ts';
import type { Quantity } from './quantity.ts';
import type { ScaledNetwork } from './scaled-network.ts';

/** Memory and nodes for a network's gradients, for one σ² after another. */
export interface NodeGradientRoom {
  readonly data: Columns;
  readonly ladder: NodeLadder;
  readonly passes: GradientRoom;
}

export function nodeGradientRoom(
  kernel: Kernel,
  network: NetworkSpec,
  ladder: NodeLadder,
  data: Float64Array,
): NodeGradientRoom {
  return {
    data: inputColumns(kernel, 1, data.length, data),
    ladder,
    passes: gradientRoom(kernel, network, data.length),
  };
}

/** What bringing gradients back by nodes has come to. */
export interface SpectralGradients {
  readonly measured: readonly LayerMoments[];
  /** Whether no nodes were enough, and it took every input. */
  readonly isDense: boolean;
}

/**
 * Sends nodes forward and brings gradients back: at the fewest nodes that resolve all layers on both ways; at the inputs themselves
 * if none do.
 */
export function* spectralGradients(
  scaled: ScaledNetwork,
  { data, ladder, passes }: NodeGradientRoom,
  wanted: readonly Quantity[],
): Generator<void, SpectralGradients, void> {
  for (const rung of ladder.rungs.keys()) {
    const nodes = ladder.at(rung);
    const measured = yield* gradientPass(scaled, nodes.input, passes, atNodes(scaled, nodes, wanted));
    if (measured !== null) return { measured, isDense: false };
  }
  const measured = yield* gradientPass(scaled, data, passes, everyColumn);
  return { measured: measured ?? [], isDense: true };
}

/** ∂L/∂h_k is made of ∂L/∂f_k, so that nodes which resolve the one resolve the other. */
function atNodes(scaled: ScaledNetwork, nodes: NodeSet, wanted: readonly Quantity[]): GradientMeasure {
  const resolved = (v: Columns): ScaledMoments | null => {
    const moments = nodeMoments(scaled, nodes, v);
    return nodesResolve(scaled, nodes, v, moments) ? moments : null;
  };
  const keepsDlDh = wanted.includes('dl_dh');
  return {
    resolves: ({ h }) => resolved(h.columns) !== null,
    dlDh: ({ dlDh, kept }) => (keepsDlDh ? nodeMoments(scaled, nodes, kept) : dlDh),
    dlDf: ({ dlDf }) => resolved(dlDf.columns),
    keepsDlDh,
  };
}
