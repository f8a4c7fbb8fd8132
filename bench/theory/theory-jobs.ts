import {
  activationOf,
  phaseDiagram,
  seedBands,
  theoryLines,
  type ActivationName,
  type NetworkSpec,
  type Quantity,
} from '../../packages/core/src/index.ts';
import { GRADIENT_INPUTS, INPUTS, LAYERS, WIDTH } from '../jobs/network-job.ts';
import { logSpaced } from '../jobs/sweep.ts';

/** A piece of theory, and the most that it may take. */
export interface TheoryJob {
  readonly title: string;
  readonly atMostMs: number | null;
  readonly run: () => unknown;
}

/** The notebook's network with some activation. */
export function notebookNetwork(activation: ActivationName, layers: number = LAYERS): NetworkSpec {
  return {
    layers,
    width: WIDTH,
    inputWidth: 1,
    outputWidth: 1,
    inputs: INPUTS,
    gradientInputs: GRADIENT_INPUTS,
    activation,
    initializer: 'fixed',
    biasSigmaSq: 0,
  };
}

const critical = [2 / WIDTH];
const wide = Array.from({ length: 64 }, (_, i) => 0.25 + (3.75 * i) / 63);
const narrow = Array.from({ length: 64 }, (_, i) => (0.3 * i) / 63);

export const theoryJobs: readonly TheoryJob[] = [
  band(10_000, ['h'], 1000),
  band(2000, ['h'], 200),
  band(2000, ['h', 'dl_df'], null),
  ...(['tanh', 'gelu', 'hardtanh', 'sin'] as const).map((activation) => ({
    title: `phase diagram of ${activation}, 64 × 64`,
    atMostMs: 1000,
    run: () => phaseDiagram(activationOf(activation), { sigmaWSq: wide, biasSigmaSq: narrow }),
  })),
  ...(['relu', 'tanh'] as const).map((activation) => ({
    title: `theory line of ${activation}, 64 σ², all quantities`,
    atMostMs: null,
    run: () => theoryLines(notebookNetwork(activation), logSpaced(1e-3, 1, 64), ['h', 'f', 'dl_df', 'dl_dh']),
  })),
];

function band(chains: number, quantities: readonly Quantity[], atMostMs: number | null): TheoryJob {
  return {
    title: `band over seeds of ${quantities.join(' and ')}, ${chains.toLocaleString('en')} chains`,
    atMostMs,
    run: () => seedBands(notebookNetwork('relu'), { sigmaSq: critical, quantities, chains }),
  };
}
