import type { Method } from '../../packages/core/src/index.ts';

/** The notebook's network and data. */
export const LAYERS = 50;
export const WIDTH = 80;
export const INPUTS = 1000;
export const GRADIENT_INPUTS = 100;
export const SEED = 0;

/** Per-layer statistics of that network, of one seed, at each σ². */
export interface NetworkJob {
  readonly title: string;
  readonly activation: 'relu' | 'tanh';
  /** σ² of each network. */
  readonly sigmaSq: readonly number[];
  readonly biasSigmaSq: number;
  /** Whether the std of ∂L/∂f in layers 1 … K−1 is wanted, beside that of h in layers 0 … K−1. */
  readonly backward: boolean;
  /** How the engine is to go about it; as it likes unless given. */
  readonly method?: Method;
}
