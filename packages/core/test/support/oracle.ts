import { activationOf } from '../../src/activations/activations.ts';
import { backward } from '../../src/network/backward.ts';
import { forward } from '../../src/network/forward.ts';
import { initParams, type Params } from '../../src/network/init-params.ts';
import { mapElements, matrix, type Matrix } from '../../src/network/matrix.ts';
import type { NetworkSpec } from '../../src/propagation/network-spec.ts';
import type { Quantity } from '../../src/propagation/quantity.ts';
import { initializerOf } from '../../src/initializers/initializer-name.ts';
import { RandomState } from '../../src/random/random-state.ts';
import { backwardRounding, forwardRounding } from './smooth-rounding.ts';

/** A layer as the readable reference network computes it. */
export interface OracleLayer {
  readonly layer: number;
  readonly values: Float64Array;
  /** How far two float64 evaluations of this layer may lie apart, in root mean square over its values. */
  readonly roundingBound: number;
}

/** Every quantity of every layer that `propagate` reports, by `initParams`, `forward` and `backward` alone. */
export function oracle(network: NetworkSpec, seed: number, sigmaSq: number): Record<Quantity, OracleLayer[]> {
  const { layers, inputWidth, outputWidth, inputs, gradientInputs, dataSeed } = network;
  const activation = activationOf(network.activation);

  // The notebook draws its data after the weights: all inputs at once for h, one example at a time for the gradients.
  const random = new RandomState(seed);
  const params = withBiases(initParams(random, { ...network, sigmaSq }), network, seed);
  // … unless they have a stream of their own.
  const data = dataSeed === undefined ? random : new RandomState(dataSeed);
  const forGradients = data.clone();
  const input = matrix(inputWidth, inputs, data.normal(inputWidth * inputs));
  const gradientInput = matrix(inputWidth, gradientInputs);
  for (let example = 0; example < gradientInputs; example++) {
    forGradients.normal(inputWidth).forEach((x, row) => (gradientInput.values[row * gradientInputs + example] = x));
  }
  const target = matrix(outputWidth, gradientInputs);

  const pass = forward(input, params, activation);
  const gradientPass = forward(gradientInput, params, activation);
  const gradients = backward(gradientPass, params, target, activation);
  const all = Array.from({ length: layers }, (_, k) => k);
  const inner = all.slice(1);

  if (activation.smooth === true) {
    const { h, f } = forwardRounding(params, pass, activation);
    const { dlDf, dlDh } = backwardRounding(params, gradientPass, gradients, activation);
    const smooth = (k: number, values: Matrix, bound: Matrix): OracleLayer => ({
      layer: k,
      values: values.values,
      roundingBound: rootMeanSquare(bound.values),
    });
    return {
      h: all.map((k) => smooth(k, pass.h[k], h[k])),
      f: all.map((k) => smooth(k, pass.f[k], f[k])),
      dl_df: inner.map((k) => smooth(k, gradients.dlDf[k], dlDf[k])),
      dl_dh: inner.map((k) => smooth(k, gradients.dlDh[k], dlDh[k])),
    };
  }

  // Absolute weights and inputs through the identity: what every sum would be if nothing cancelled.
  const sizes: Params = { weights: params.weights.map(absolute), biases: params.biases.map(absolute) };
  const passSizes = forward(absolute(input), sizes, activationOf('linear'));
  const gradientSizes = backward(
    forward(absolute(gradientInput), sizes, activationOf('linear')),
    sizes,
    target,
    activationOf('linear'),
  );

  // A priori analysis (N. Higham, Accuracy and Stability of Numerical Algorithms, ch. 3): a product of matrices with
  // inner sizes up to D errs by D·u for each of them, a few u more for σ and φ; and there are two evaluations.
  const each = 2 * (Math.max(network.width, inputWidth, outputWidth) + 5) * 2 ** -53;
  const layer = (k: number, values: Matrix, size: Matrix, products: number): OracleLayer => ({
    layer: k,
    values: values.values,
    roundingBound: each * products * rootMeanSquare(size.values),
  });
  return {
    h: all.map((k) => layer(k, pass.h[k], passSizes.h[k], k + 1)),
    f: all.map((k) => layer(k, pass.f[k], passSizes.f[k], k + 2)),
    dl_df: inner.map((k) => layer(k, gradients.dlDf[k], gradientSizes.dlDf[k], 2 * layers - k + 2)),
    dl_dh: inner.map((k) => layer(k, gradients.dlDh[k], gradientSizes.dlDh[k], 2 * layers - k + 3)),
  };
}

/**
 * Biases N(0, σ_b²) from NumPy's `RandomState([seed, 1])`, layer by layer from first to last; of an initializer with its own they
 * are uniform, and of variance σ_b² · v(fan_in)/v(D).
 */
function withBiases(params: Params, { biasSigmaSq, initializer, width }: NetworkSpec, seed: number): Params {
  if (biasSigmaSq === 0) return params;
  const random = new RandomState([seed, 1]);
  const { biasVarianceOf } = initializerOf(initializer);
  if (biasVarianceOf !== undefined) {
    const biases = params.weights.map(({ rows, columns }) => {
      const sigma = Math.sqrt(biasSigmaSq) * Math.sqrt(biasVarianceOf(columns) / biasVarianceOf(width));
      const uniforms = random.randomSample(rows).map((u) => Math.sqrt(3) * (2 * u - 1));
      return mapElements(matrix(rows, 1, uniforms), (value) => value * sigma);
    });
    return { ...params, biases };
  }
  const biases = params.biases.map(({ rows }) =>
    mapElements(matrix(rows, 1, random.normal(rows)), (value) => value * Math.sqrt(biasSigmaSq)),
  );
  return { ...params, biases };
}

function absolute(values: Matrix): Matrix {
  return mapElements(values, Math.abs);
}

export function rootMeanSquare(values: Float64Array): number {
  return Math.sqrt(values.reduce((sum, value) => sum + value * value, 0) / values.length);
}
