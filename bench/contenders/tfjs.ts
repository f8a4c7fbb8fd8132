import { setThreadsCount } from '@tensorflow/tfjs-backend-wasm';
import * as tf from '@tensorflow/tfjs-core';
import type { Matrix } from '../../packages/core/src/index.ts';
import { LAYERS, type NetworkJob } from '../jobs/network-job.ts';
import { partOf } from '../jobs/sweep.ts';
import { contender, type Contender } from '../measuring/contender.ts';
import { timed } from '../measuring/timed.ts';
import { drawNetwork } from './drawn-network.ts';
import { names } from './names.ts';

/** float32, fifty layers deep. */
const TOLERANCE = 1e-3;

setThreadsCount(1);
await tf.setBackend('wasm');

/** The network in tfjs, an example a row as is usual there, at one σ² of the sweep, its weights drawn beforehand. */
export function tfjs(job: NetworkJob): Contender {
  const { params, inputs, gradientInputs } = drawNetwork(partOf(job.sigmaSq, 1)[0], job.biasSigmaSq);
  const weights = params.weights.map(toTensor);
  const network: Network = {
    activation: job.activation,
    weights,
    transposed: weights.map((w) => tf.transpose(w)),
    biases: job.biasSigmaSq === 0 ? null : params.biases.map(({ values }) => tf.tensor1d(Float32Array.from(values))),
  };
  const [x, gradientX] = [inputs, gradientInputs].map(toTensor).map((row) => tf.transpose(row));

  const run = (): number => {
    const stds = tf.tidy(() => {
      const hidden = hiddenUnits(network, x, LAYERS - 1).map(stdOf);
      if (!job.backward) return tf.stack(hidden);
      return tf.stack([...hidden, ...gradients(network, hiddenUnits(network, gradientX, LAYERS)).map(stdOf)]);
    });
    const values = stds.dataSync();
    stds.dispose();
    return values[values.length - 1];
  };
  return contender({ name: names.tfjs, scale: job.sigmaSq.length, tolerance: TOLERANCE, turn: timed(run) });
}

/** The product of two matrices. */
export function tfjsProduct(a: Matrix, b: Matrix): Contender {
  const [first, second] = [a, b].map(toTensor);
  return contender({
    name: names.tfjs,
    tolerance: TOLERANCE,
    turn: timed(() => {
      const product = tf.matMul(first, second);
      const [figure] = product.dataSync();
      product.dispose();
      return figure;
    }),
  });
}

interface Network {
  readonly activation: NetworkJob['activation'];
  readonly weights: readonly tf.Tensor[];
  /** The same, transposed beforehand: only a product of what stands as it is goes to XNNPACK, the fast way. */
  readonly transposed: readonly tf.Tensor[];
  /** `null` for none. */
  readonly biases: readonly tf.Tensor[] | null;
}

/** h_0 … h_last. */
function hiddenUnits({ activation, transposed, biases }: Network, input: tf.Tensor, last: number): tf.Tensor[] {
  const h = [input];
  for (let k = 0; k < last; k++) {
    const layer = { a: h[k], b: transposed[k], ...(biases === null ? {} : { bias: biases[k] }) };
    h.push(activation === 'relu' ? tf.fused.matMul({ ...layer, activation }) : tf.tanh(tf.fused.matMul(layer)));
  }
  return h;
}

/** ∂L/∂f_(K−1) … ∂L/∂f_1 of a ReLU network. */
function gradients({ weights, transposed }: Network, h: readonly tf.Tensor[]): tf.Tensor[] {
  const dlDf: tf.Tensor[] = [];
  let above = tf.mul(tf.matMul(h[LAYERS], transposed[LAYERS]), 2);
  for (let k = LAYERS; k > 1; k--) {
    above = tf.mul(tf.matMul(above, weights[k]), tf.step(h[k]));
    dlDf.push(above);
  }
  return dlDf;
}

function stdOf(values: tf.Tensor): tf.Tensor {
  return tf.sqrt(tf.moments(values).variance);
}

function toTensor({ rows, columns, values }: Matrix): tf.Tensor {
  return tf.tensor2d(Float32Array.from(values), [rows, columns]);
}
