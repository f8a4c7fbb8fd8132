import { initializerOf, type InitializerName } from '../initializers/initializer-name.ts';
import type { FieldName } from './field-help.ts';
import { weightVariances, type BiasVariance, type Given, type WeightVariance } from './field-parsers.ts';

/**
 * The notebook's network over the plane of σ²: what a sweep is unless told otherwise. Where every initializer has a variance of its
 * own, σ² is `auto` unless told otherwise, and σ_b² where one has biases of its own.
 */
export const defaultSweep: Readonly<Record<FieldName, Given>> = {
  layers: 50,
  width: 80,
  inputWidth: 1,
  outputWidth: 1,
  inputs: 1000,
  gradientInputs: 100,
  activation: 'relu',
  initializer: 'fixed',
  sigmaSq: 'log:1e-3:1:41',
  biasSigmaSq: 0,
  seeds: '0..7',
  dataSeed: 'auto',
  quantities: ['h', 'dl_df'],
  method: 'auto',
};

/** σ² unless given: it depends on the initializers. */
export function standardSigmaSq(initializers: readonly InitializerName[]): WeightVariance[] {
  return initializers.every(hasVariance) ? ['auto'] : (weightVariances(defaultSweep.sigmaSq) ?? []);
}

/** σ_b² unless given: it depends on the initializers. */
export function standardBiasSigmaSq(initializers: readonly InitializerName[]): BiasVariance[] {
  return initializers.some(hasBiases) ? ['auto'] : [0];
}

/** Has it a variance of its own? */
export function hasVariance(initializer: InitializerName): boolean {
  return initializerOf(initializer).varianceOf(1, 1) !== null;
}

function hasBiases(initializer: InitializerName): boolean {
  return initializerOf(initializer).biasVarianceOf !== undefined;
}
