import { initializerOf, type NetworkSpec } from '@initscope/core';
import { negativeSlope } from './negative-slope.ts';
import { numpyActivation } from './numpy-activation.ts';
import { numpyWeights } from './numpy-weights.ts';
import { boundOf, heading, program } from './python-words.ts';
import { weightRule } from './weight-rule.ts';

/** In so many layers squares may overflow: at σ² = 1 and 80 units from layer 193 on. */
const deep = 100;

/**
 * A NumPy program that draws the very numbers that are drawn here, and prints the std of hidden units h_0 … h_(K−1): the figures of this
 * site, but for rounding, as long as they are within float64's range.
 *
 * @param sigmaSq - σ², of the hidden layers' weights.
 * @param seed - of `numpy.random.RandomState`, 0 … 2^32 − 1.
 */
export function numpyCode(network: NetworkSpec, sigmaSq: number, seed: number): string {
  const { layers, width, inputWidth, outputWidth, activation, inputs } = network;
  const rule = weightRule(network, sigmaSq);
  return program(
    heading(network, sigmaSq, rule),
    ['import numpy as np'],
    [
      `K, D = ${layers}, ${width}  # hidden layers, and units in each`,
      ...(rule.fan === null ? [`sigma_sq = ${sigmaSq}`] : []),
      `random = np.random.RandomState(${seed})`,
      '',
      '',
      'def draw(fan_in, fan_out):',
      ...numpyWeights(rule).map((line) => `    ${line}`),
      '',
      '',
      'def phi(f):',
      `    return ${numpyActivation(activation, negativeSlope(activation))}`,
      '',
      '',
      '# From one stream: the first layer, the last, those between, and then the data.',
      `first, last = draw(${inputWidth}, D), draw(D, ${outputWidth})`,
      'weights = [first, *(draw(D, D) for _ in range(K - 1)), last]',
      `h = random.normal(size=(${inputWidth}, ${inputs}))`,
      ...biasLines(network, seed),
      '',
      ...(layers > deep
        ? ['# Signals may leave the range of float64 here; the site carries powers of two beside them.']
        : []),
      'for k in range(K):',
      '    print(f"h_{k}: std {h.std()}")',
      '    h = phi(weights[k] @ h + biases[k])',
      'output = weights[K] @ h + biases[K]',
    ],
  );
}

function biasLines(network: NetworkSpec, seed: number): string[] {
  const { biasSigmaSq, initializer, width, inputWidth, outputWidth } = network;
  if (biasSigmaSq === 0) return ['biases = [0] * (K + 1)'];
  const isUniform = initializerOf(initializer).biasVarianceOf !== undefined;
  return [
    '# Biases have a stream of their own.',
    `own = np.random.RandomState([${seed}, 1])`,
    `sizes = [D] * K + [${outputWidth}]`,
    ...(isUniform
      ? [
          `bounds = [${boundOf(biasSigmaSq * width, 'fan_in')} for fan_in in [${inputWidth}] + [D] * K]`,
          'biases = [bound * (2 * own.random_sample((n, 1)) - 1) for bound, n in zip(bounds, sizes)]',
        ]
      : [`biases = [np.sqrt(${biasSigmaSq}) * own.normal(size=(n, 1)) for n in sizes]`]),
  ];
}
