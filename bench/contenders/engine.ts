import { propagate, type NetworkSpec, type Profile } from '../../packages/core/src/index.ts';
import { GRADIENT_INPUTS, INPUTS, LAYERS, SEED, WIDTH, type NetworkJob } from '../jobs/network-job.ts';
import { middleOf, partOf } from '../jobs/sweep.ts';
import { contender, type Contender } from '../measuring/contender.ts';
import { timed } from '../measuring/timed.ts';
import { names } from './names.ts';

/** This engine, from the seed to the figures: its weights are drawn in every run. */
export function engine(job: NetworkJob): Contender {
  const [{ method }] = runEngine({ ...job, sigmaSq: partOf(job.sigmaSq, 1) });
  return contender({
    name: `${names.engine} (${method})`,
    turn: timed(() => figureOf(runEngine(job), job)),
  });
}

function runEngine({ activation, sigmaSq, biasSigmaSq, backward, method }: NetworkJob): Profile[] {
  const network: NetworkSpec = {
    layers: LAYERS,
    width: WIDTH,
    inputWidth: 1,
    outputWidth: 1,
    inputs: INPUTS,
    gradientInputs: GRADIENT_INPUTS,
    activation,
    initializer: 'fixed',
    biasSigmaSq,
  };
  return propagate(network, {
    seed: SEED,
    sigmaSq,
    quantities: backward ? ['h', 'dl_df'] : ['h'],
    ...(method === undefined ? {} : { method }),
  });
}

/** The std of the last layer that a signal reaches: that of h_(K−1), or of ∂L/∂f_1. */
function figureOf(profiles: readonly Profile[], { sigmaSq, backward }: NetworkJob): number {
  const { statistics } = profiles[middleOf(sigmaSq)];
  return (backward ? statistics.dl_df?.[0] : statistics.h?.at(-1))?.std ?? NaN;
}
