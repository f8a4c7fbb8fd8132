import type { SweepSpecInput } from '@initscope/core';

/** What becomes of signals at a preset's σ². */
export type Fate = 'survives' | 'explodes' | 'vanishes';

/** A sweep worth seeing, and the σ² at which to look first. */
export interface Preset {
  /** For addresses and tests. */
  readonly id: string;
  /** For the reader, in a few words. */
  readonly name: string;
  readonly spec: SweepSpecInput;
  /** σ², the variance of the hidden layers' weights: one of the spec's. */
  readonly at: number;
  readonly fate: Fate;
  /** Why it is worth seeing. */
  readonly why: string;
}

/** Where every input has to go through every layer, at least for some σ²: fewer of them, so that it is done in about a second. */
const quick = { seeds: '0..3', inputs: 250, gradientInputs: 50 } as const;

/** Nothing but data: core reads it in the worker. */
export const presets: readonly Preset[] = [
  {
    id: 'notebook-small',
    name: 'Notebook: 5 × 8, σ² = 1',
    spec: { layers: 5, width: 8, sigmaSq: 'log:0.01:100:41' },
    at: 1,
    fate: 'explodes',
    why: 'Four times the 2/D that would keep signals: hidden units double from layer to layer, but five layers are too few for that to hurt.',
  },
  {
    id: 'notebook-explodes',
    name: 'Notebook: 50 × 80, σ² = 1',
    spec: { sigmaSq: 'log:1e-3:1:41' },
    at: 1,
    fate: 'explodes',
    why: 'The same σ² in a deep, wide network: hidden units and gradients grow sixfold in every layer, to 10³⁷ and beyond.',
  },
  {
    id: 'notebook-survives',
    name: 'Notebook: 50 × 80, σ² = 2/D',
    spec: { sigmaSq: 'log:0.02/fan_in:200/fan_in:41' },
    at: 2 / 80,
    fate: 'survives',
    why: 'ReLU lets half of the mean square through, and σ² = 2/D doubles it again: hidden units and gradients keep their size through all 50 layers.',
  },
  {
    id: 'he',
    name: 'He: ReLU',
    spec: { initializer: 'kaiming_normal', sigmaSq: 'log:0.2/fan_in:20/fan_in:41' },
    at: 2 / 80,
    fate: 'survives',
    why: 'Variance 2/fan_in in every layer, the first one too: the notebook’s answer under the name that frameworks have for it.',
  },
  {
    id: 'glorot',
    name: 'Glorot: tanh',
    spec: { activation: 'tanh', initializer: 'xavier_normal', sigmaSq: 'log:0.25/fan_in:4/fan_in:13', ...quick },
    at: 1 / 80,
    fate: 'survives',
    why: 'Tanh is steepest at 0, where its slope is 1, so that 1/D is critical without biases: hidden units shrink, but only as a power of depth.',
  },
  {
    id: 'lecun',
    name: 'LeCun: SELU',
    spec: { activation: 'selu', initializer: 'lecun_normal', sigmaSq: 'log:0.25/fan_in:4/fan_in:13', ...quick },
    at: 1 / 80,
    fate: 'survives',
    why: 'SELU is made for variance 1/fan_in: hidden units are drawn back to a std of 1, whatever it was. Gradients do grow, but by a few per cent a layer.',
  },
  {
    id: 'edge-of-chaos',
    name: 'Edge of chaos: tanh with biases',
    spec: { activation: 'tanh', biasSigmaSq: 0.05, sigmaSq: 'log:0.44023875/fan_in:7.04382/fan_in:13', ...quick },
    at: 1.760955 / 80,
    fate: 'survives',
    why: 'With biases of variance 0.05 hidden units settle at any σ²; gradients live only near 1.76/D, between order, where they vanish, and chaos.',
  },
  {
    id: 'orthogonal',
    name: 'Orthogonal: linear',
    spec: {
      activation: 'linear',
      initializer: 'orthogonal',
      sigmaSq: 'log:0.25/fan_in:4/fan_in:33',
      seeds: '0..3',
    },
    at: 1 / 80,
    fate: 'survives',
    why: 'Orthogonal matrices keep every length: without an activation each layer is as large as the one before, for every seed and at any depth.',
  },
  {
    id: 'torch-default',
    name: 'PyTorch’s default: ReLU',
    spec: {
      initializer: 'torch_linear',
      sigmaSq: 'log:0.0333333333333333/fan_in:3.33333333333333/fan_in:13',
      ...quick,
    },
    at: 1 / 240,
    fate: 'vanishes',
    why: 'What nn.Linear draws by itself has variance 1/(3·fan_in), a sixth of He’s: gradients lose more than half of their size in every layer.',
  },
];
