import type { InitializerName } from './initializer-name.ts';

/**
 * What weights are drawn from, at whatever variance: `truncated` is a normal distribution cut off at ±2 of its own standard
 * deviations, and `orthogonal` matrices have orthonormal rows or columns, times a constant.
 */
export type Distribution = 'normal' | 'truncated' | 'uniform' | 'orthogonal';

/** How a layer's weights are drawn: from what, and at which variance. */
export interface InitializerRule {
  readonly distribution: Distribution;
  /**
   * The variance of each weight of a layer of so many inputs and outputs: finite and above 0. `null` for all if the initializer
   * has none of its own, but takes the same σ² in every layer.
   */
  readonly varianceOf: (fanIn: number, fanOut: number) => number | null;
  /**
   * Set where the initializer has biases of its own, which are uniform then: their variance in a layer of so many inputs.
   * Otherwise biases are N(0, σ_b²) in every layer, and 0 unless asked for.
   */
  readonly biasVarianceOf?: (fanIn: number) => number;
}

/** An initializer with its arguments. */
export interface Initializer extends InitializerRule {
  readonly name: InitializerName;
}
