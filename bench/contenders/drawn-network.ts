import { initParams, matrix, RandomState, type Matrix, type Params } from '../../packages/core/src/index.ts';
import { GRADIENT_INPUTS, INPUTS, LAYERS, SEED, WIDTH } from '../jobs/network-job.ts';

/** A network's parameters, and the data drawn after them as the notebook draws it. */
export interface DrawnNetwork {
  readonly params: Params;
  readonly inputs: Matrix;
  readonly gradientInputs: Matrix;
}

/** The seed's network at one σ²; its biases are drawn from NumPy's `RandomState([seed, 1])`, as the engine's are. */
export function drawNetwork(sigmaSq: number, biasSigmaSq: number): DrawnNetwork {
  const random = new RandomState(SEED);
  const { weights } = initParams(random, { layers: LAYERS, width: WIDTH, sigmaSq });
  const biasRandom = new RandomState([SEED, 1]);
  const biasSigma = Math.sqrt(biasSigmaSq);
  const biases = weights.map(({ rows }) =>
    matrix(rows, 1, biasSigmaSq === 0 ? undefined : biasRandom.normal(rows).map((bias) => bias * biasSigma)),
  );
  const data = random.normal(INPUTS);
  return {
    params: { weights, biases },
    inputs: matrix(1, INPUTS, data),
    gradientInputs: matrix(1, GRADIENT_INPUTS, data.subarray(0, GRADIENT_INPUTS)),
  };
}
