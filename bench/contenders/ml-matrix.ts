import { Matrix } from 'ml-matrix';
import type { Matrix as PlainMatrix } from '../../packages/core/src/index.ts';
import { LAYERS, type NetworkJob } from '../jobs/network-job.ts';
import { partOf } from '../jobs/sweep.ts';
import { contender, type Contender } from '../measuring/contender.ts';
import { timed } from '../measuring/timed.ts';
import { drawNetwork } from './drawn-network.ts';
import { names } from './names.ts';

/** A ReLU or tanh network of ml-matrix's matrices. */
interface Network {
  readonly activation: NetworkJob['activation'];
  readonly weights: readonly Matrix[];
  /** `null` for none. */
  readonly biases: readonly Matrix[] | null;
}

/** The network in ml-matrix, at one σ² of the sweep, its weights drawn beforehand. */
export function mlMatrix(job: NetworkJob): Contender {
  const drawn = drawNetwork(partOf(job.sigmaSq, 1)[0], job.biasSigmaSq);
  const network: Network = {
    activation: job.activation,
    weights: drawn.params.weights.map(toMlMatrix),
    biases: job.biasSigmaSq === 0 ? null : drawn.params.biases.map(toMlMatrix),
  };
  const inputs = toMlMatrix(drawn.inputs);
  const gradientInputs = toMlMatrix(drawn.gradientInputs);

  const run = (): number => {
    const hidden = hiddenUnits(network, inputs, LAYERS - 1).map(stdOf);
    if (!job.backward) return hidden[LAYERS - 1];
    return gradients(network, hiddenUnits(network, gradientInputs, LAYERS)).map(stdOf)[1];
  };
  return contender({ name: names.mlMatrix, scale: job.sigmaSq.length, turn: timed(run) });
}

/** The product of two matrices. */
export function mlMatrixProduct(a: PlainMatrix, b: PlainMatrix): Contender {
  const [first, second] = [a, b].map(toMlMatrix);
  return contender({ name: names.mlMatrix, turn: timed(() => first.mmul(second).get(0, 0)) });
}

/** The same matrix as ml-matrix has it. */
function toMlMatrix({ rows, columns, values }: PlainMatrix): Matrix {
  return Matrix.from1DArray(rows, columns, values);
}

/** The population standard deviation of all elements. */
function stdOf(values: Matrix): number {
  return values.standardDeviation(undefined, { unbiased: false });
}

/** h_0 … h_last. */
function hiddenUnits({ activation, weights, biases }: Network, input: Matrix, last: number): Matrix[] {
  const h = [input];
  for (let k = 0; k < last; k++) {
    const f = weights[k].mmul(h[k]);
    if (biases !== null) f.addColumnVector(biases[k]);
    h.push(activation === 'tanh' ? f.tanh() : rectify(f));
  }
  return h;
}

/** ∂L/∂f_1 … ∂L/∂f_(K−1) of a ReLU network, each at its layer. */
function gradients({ weights }: Network, h: readonly Matrix[]): Matrix[] {
  const dlDf: Matrix[] = [];
  let above = weights[LAYERS].mmul(h[LAYERS]).mul(2);
  for (let k = LAYERS; k > 1; k--) {
    above = weights[k].transpose().mmul(above);
    above.apply((i, j) => {
      if (h[k].get(i, j) <= 0) above.set(i, j, 0);
    });
    dlDf[k - 1] = above;
  }
  return dlDf;
}

function rectify(f: Matrix): Matrix {
  return f.apply((i, j) => {
    if (f.get(i, j) < 0) f.set(i, j, 0);
  });
}
