import { initializerOf } from '../initializers/initializer-name.ts';
import { inputsOf, outputsOf } from './layer-shape.ts';
import type { NetworkSpec } from './network-spec.ts';

/**
 * The variance of a layer's weights relative to σ², which is that of the hidden layers: the initializer's variance for this layer's
 * fans over that for D and D. 1 in every layer if the initializer has none of its own.
 */
export function weightVarianceFactor(network: NetworkSpec, layer: number): number {
  const { varianceOf } = initializerOf(network.initializer);
  const hidden = varianceOf(network.width, network.width);
  const own = varianceOf(inputsOf(network, layer), outputsOf(network, layer));
  return hidden === null || own === null ? 1 : own / hidden;
}

/** The variance of a layer's biases relative to σ_b², which is that of the hidden layers. */
export function biasVarianceFactor(network: NetworkSpec, layer: number): number {
  const { biasVarianceOf } = initializerOf(network.initializer);
  return biasVarianceOf === undefined ? 1 : biasVarianceOf(inputsOf(network, layer)) / biasVarianceOf(network.width);
}
