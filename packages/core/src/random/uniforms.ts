import type { GeneratorState } from './generator-state.ts';
import { nextDouble } from './mersenne-twister.ts';

/** The uniform distribution of variance 1 reaches so far to either side of 0. */
export const unitUniformBound: number = Math.sqrt(3);

/** Overwrites every element with the next uniform number of mean 0 and variance 1: √3 (2u − 1), u NumPy's `random_sample`. */
export function fillWithUnitUniforms(state: GeneratorState, out: Float64Array): void {
  for (let i = 0; i < out.length; i++) out[i] = unitUniformBound * (2 * nextDouble(state) - 1);
}
