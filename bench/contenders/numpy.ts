import { GRADIENT_INPUTS, INPUTS, LAYERS, WIDTH, type NetworkJob } from '../jobs/network-job.ts';
import { partOf } from '../jobs/sweep.ts';
import { contender, type Contender } from '../measuring/contender.ts';
import { names } from './names.ts';
import type { NumpyJob, NumpyProcess } from './numpy-process.ts';

/** So many of a sweep's σ² are run, and the time multiplied. */
const NOTEBOOK_PART = 4;
const TUNED_PART = 8;

/** The notebook's way: everything anew for each σ². */
export function notebook(numpy: NumpyProcess | null, job: NetworkJob): Contender {
  return ofPart(numpy, job, 'notebook', NOTEBOOK_PART);
}

/** NumPy with care: nothing allocated on the way, weights drawn beforehand, gradients batched. */
export function tuned(numpy: NumpyProcess | null, job: NetworkJob): Contender {
  return ofPart(numpy, job, 'tuned', TUNED_PART);
}

/** A job that is NumPy's own function. */
export function numpyFunction(numpy: NumpyProcess | null, job: NumpyJob): Contender {
  return contender({ name: names.numpy, turn: turnAt(numpy, job) });
}

function ofPart(numpy: NumpyProcess | null, job: NetworkJob, way: 'notebook' | 'tuned', size: number): Contender {
  const count = Math.min(size, job.sigmaSq.length);
  return contender({
    name: names[way],
    scale: job.sigmaSq.length / count,
    turn: turnAt(numpy, {
      job: way,
      layers: LAYERS,
      width: WIDTH,
      inputs: INPUTS,
      gradient_inputs: GRADIENT_INPUTS,
      activation: job.activation,
      sigma_sq: partOf(job.sigmaSq, count),
      bias_sigma_sq: job.biasSigmaSq,
      backward: job.backward,
    }),
  });
}

function turnAt(numpy: NumpyProcess | null, job: NumpyJob): Contender['turn'] {
  return numpy === null ? null : (repeats) => numpy.run(job, repeats);
}
