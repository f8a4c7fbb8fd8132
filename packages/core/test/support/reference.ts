import { activationOf } from '../../src/activations/activations.ts';
import { backward } from '../../src/network/backward.ts';
import { forward } from '../../src/network/forward.ts';
import { initParams } from '../../src/network/init-params.ts';
import { matrix } from '../../src/network/matrix.ts';
import { RandomState } from '../../src/random/random-state.ts';
import { std } from '../../src/statistics/std.ts';
import type { NumpyNetwork } from './numpy.ts';

/** The notebook's experiment by the readable reference network: std of h_0 … h_(K−1). */
export function referenceStdHidden(network: NumpyNetwork): number[] {
  const { inputWidth, inputs, activation, layers } = network;
  const random = new RandomState(network.seed);
  const params = initParams(random, network);
  const input = matrix(inputWidth, inputs, random.normal(inputWidth * inputs));
  const { h } = forward(input, params, activationOf(activation));
  return h.slice(0, layers).map(({ values }) => std(values));
}

/** std of ∂L/∂f_1 … ∂L/∂f_(K−1), with inputs drawn one example at a time. */
export function referenceStdGradient(network: NumpyNetwork): number[] {
  const { inputWidth, outputWidth, gradientInputs, layers } = network;
  const activation = activationOf(network.activation);
  const random = new RandomState(network.seed);
  const params = initParams(random, network);
  const input = matrix(inputWidth, gradientInputs);
  for (let example = 0; example < gradientInputs; example++) {
    random.normal(inputWidth).forEach((x, row) => (input.values[row * gradientInputs + example] = x));
  }
  const target = matrix(outputWidth, gradientInputs);
  const { dlDf } = backward(forward(input, params, activation), params, target, activation);
  return dlDf.slice(1, layers).map(({ values }) => std(values));
}
