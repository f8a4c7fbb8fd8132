import { activationOf, backward, forward, matrix, std } from '../../packages/core/src/index.ts';
import { GRADIENT_INPUTS, type NetworkJob } from '../jobs/network-job.ts';
import { partOf } from '../jobs/sweep.ts';
import { contender, type Contender } from '../measuring/contender.ts';
import { timed } from '../measuring/timed.ts';
import { drawNetwork } from './drawn-network.ts';
import { names } from './names.ts';

/** core's readable oracle, at one σ² of the sweep. */
export function reference(job: NetworkJob): Contender {
  const [sigmaSq] = partOf(job.sigmaSq, 1);
  return contender({
    name: names.reference,
    scale: job.sigmaSq.length,
    once: true,
    turn: timed(() => runReference(job, sigmaSq)),
  });
}

function runReference(job: NetworkJob, sigmaSq: number): number {
  const { params, inputs, gradientInputs } = drawNetwork(sigmaSq, job.biasSigmaSq);
  const activation = activationOf(job.activation);
  const hidden = forward(inputs, params, activation)
    .h.slice(0, -1)
    .map(({ values }) => std(values));
  if (!job.backward) return hidden.at(-1) ?? NaN;

  const pass = forward(gradientInputs, params, activation);
  const { dlDf } = backward(pass, params, matrix(1, GRADIENT_INPUTS), activation);
  return dlDf.slice(1, -1).map(({ values }) => std(values))[0];
}
