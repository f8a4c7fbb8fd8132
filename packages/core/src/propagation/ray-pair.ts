import { exponentOf, largestSize, scaleByPowerOf2 } from '../statistics/magnitude.ts';

/** A vector, times 2^exponent. */
export interface Ray {
  readonly values: Float64Array;
  readonly exponent: number;
}

/** What the network makes of x = +1 and of x = −1. Each keeps an exponent of its own: one may outgrow the other. */
export type RayPair = readonly [Ray, Ray];

/** A new pair with each ray's values mapped; the largest value is brought to 1 … 2, exactly, by the exponent. */
export function mapRays(pair: RayPair, map: (values: Float64Array, ray: 0 | 1) => Float64Array): RayPair {
  return [rescaled(map(pair[0].values, 0), pair[0].exponent), rescaled(map(pair[1].values, 1), pair[1].exponent)];
}

function rescaled(values: Float64Array, exponent: number): Ray {
  const shift = exponentOf(largestSize(values));
  return { values: scaleByPowerOf2(values, -shift), exponent: exponent + shift };
}

/** W·v for row-major weights. */
export function product(weights: Float64Array, v: Float64Array): Float64Array {
  const columns = v.length;
  const result = new Float64Array(weights.length / columns);
  for (let i = 0; i < result.length; i++) {
    let sum = 0;
    for (let j = 0; j < columns; j++) sum += weights[i * columns + j] * v[j];
    result[i] = sum;
  }
  return result;
}

/** Wᵀ·v for row-major weights, each element summed in the order of v. */
export function transposedProduct(weights: Float64Array, v: Float64Array): Float64Array {
  const columns = weights.length / v.length;
  const result = new Float64Array(columns);
  for (let i = 0; i < v.length; i++) {
    for (let j = 0; j < columns; j++) result[j] += weights[i * columns + j] * v[i];
  }
  return result;
}
