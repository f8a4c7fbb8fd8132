import { initializerOf, type InitializerName } from '../initializers/initializer-name.ts';
import type { BiasVariance, WeightVariance } from './field-parsers.ts';

/** What a variance is relative to. */
export interface VarianceContext {
  /** D, which is the fan-in and the fan-out of a hidden layer. */
  readonly width: number;
  readonly initializer: InitializerName;
}

/**
 * The weight variance of hidden layers, as a number.
 *
 * @throws RangeError for `auto` if the initializer has no variance of its own.
 */
export function weightVarianceOf(variance: WeightVariance, { width, initializer }: VarianceContext): number {
  if (typeof variance === 'number') return variance;
  if (variance !== 'auto') return Number(variance.replace('/fan_in', '')) / width;
  const own = initializerOf(initializer).varianceOf(width, width);
  if (own === null) throw new RangeError(`sigmaSq: the initializer ${initializer} has no variance of its own`);
  return own;
}

/** The bias variance of hidden layers, as a number. */
export function biasVarianceOf(variance: BiasVariance, { width, initializer }: VarianceContext): number {
  return variance === 'auto' ? (initializerOf(initializer).biasVarianceOf?.(width) ?? 0) : variance;
}
