import { initializerOf, type NetworkSpec } from '@initscope/core';
import { kerasActivation } from './keras-activation.ts';
import { kerasUniform, kerasWeights } from './keras-weights.ts';
import { negativeSlope } from './negative-slope.ts';
import { boundOf, heading, program, rootOf } from './python-words.ts';
import { weightRule } from './weight-rule.ts';

/**
 * A Keras 3 program that builds a network, draws its weights and biases as they are here, and prints the std of its hidden units. The
 * numbers that it draws are others: Keras has a random stream of its own.
 *
 * @param sigmaSq - σ², of the hidden layers' weights.
 */
export function kerasCode(network: NetworkSpec, sigmaSq: number): string {
  const { layers, width, inputWidth, outputWidth, activation, inputs } = network;
  const rule = weightRule(network, sigmaSq);
  const dense = (fanIn: number | 'D', rest: string): string =>
    `dense(${hasUniformBiases(network) ? `${fanIn}, ` : ''}${rest})`;
  return program(
    heading(network, sigmaSq, rule),
    ['import keras', 'from keras import initializers'],
    [
      `K, D = ${layers}, ${width}  # hidden layers, and units in each`,
      ...kerasActivation(activation, negativeSlope(activation)),
      '',
      '',
      `def dense(${hasUniformBiases(network) ? 'fan_in, ' : ''}units, activation=None):`,
      '    # New initializers for each layer: one without a seed repeats its numbers.',
      '    return keras.layers.Dense(',
      '        units,',
      '        activation=activation,',
      ...argument('kernel_initializer', kerasWeights(rule)),
      ...biasLines(network),
      '    )',
      '',
      '',
      'model = keras.Sequential([',
      `    keras.Input((${inputWidth},)),`,
      `    ${dense(inputWidth, 'D, activation')},`,
      `    *[${dense('D', 'D, activation')} for _ in range(K - 1)],`,
      `    ${dense('D', String(outputWidth))},`,
      '])',
      '',
      '# Do signals survive? The std of each layer’s hidden units h.',
      `h = keras.random.normal((${inputs}, ${inputWidth}))`,
      'for k, layer in enumerate(model.layers[:-1], start=1):',
      '    h = layer(h)',
      '    print(f"h_{k}: {float(keras.ops.std(h)):.4g}")',
    ],
  );
}

/** Their bounds depend on the fan-in, which an initializer of biases is not told. */
function hasUniformBiases({ initializer, biasSigmaSq }: NetworkSpec): boolean {
  return biasSigmaSq !== 0 && initializerOf(initializer).biasVarianceOf !== undefined;
}

/** None where they are 0, as Keras has them anyway. */
function biasLines(network: NetworkSpec): string[] {
  const { biasSigmaSq, width } = network;
  if (biasSigmaSq === 0) return [];
  const biases = hasUniformBiases(network)
    ? kerasUniform(boundOf(biasSigmaSq * width, 'fan_in'))
    : `initializers.RandomNormal(stddev=${rootOf(biasSigmaSq)})`;
  return argument('bias_initializer', biases);
}

/** An argument of Dense on a line of its own, or on three where its call is long. */
function argument(name: string, call: string): string[] {
  const line = `        ${name}=${call},`;
  if (line.length <= 88) return [line];
  const open = call.indexOf('(') + 1;
  return [`        ${name}=${call.slice(0, open)}`, `            ${call.slice(open, -1)}`, '        ),'];
}
