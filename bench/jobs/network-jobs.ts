import { engine } from '../contenders/engine.ts';
import { mlMatrix } from '../contenders/ml-matrix.ts';
import { names } from '../contenders/names.ts';
import type { NumpyProcess } from '../contenders/numpy-process.ts';
import { notebook, tuned } from '../contenders/numpy.ts';
import { reference } from '../contenders/reference.ts';
import { tfjs } from '../contenders/tfjs.ts';
import type { Job, Target } from './job.ts';
import { WIDTH, type NetworkJob } from './network-job.ts';
import { logSpaced } from './sweep.ts';

const reluSweep = logSpaced(1e-3, 1, 64);
/** σ² for σ_w² = σ²·D over a range. */
const tanhSweep = (from: number, to: number): number[] => logSpaced(from / WIDTH, to / WIDTH, 64);

const against = (name: string, atLeast: number, reachFor: number): Target => ({ against: name, atLeast, reachFor });

const networkJobs: readonly { readonly job: NetworkJob; readonly targets: readonly Target[] }[] = [
  {
    job: {
      title: 'ReLU, 64 σ² from 10⁻³ to 1, forward',
      activation: 'relu',
      sigmaSq: reluSweep,
      biasSigmaSq: 0,
      backward: false,
    },
    targets: [against(names.notebook, 1000, 1700)],
  },
  {
    job: {
      title: 'ReLU, 64 σ² from 10⁻³ to 1, forward and backward',
      activation: 'relu',
      sigmaSq: reluSweep,
      biasSigmaSq: 0,
      backward: true,
    },
    targets: [against(names.notebook, 1000, 2000)],
  },
  {
    job: {
      title: 'tanh, 64 σ² from 0.05/D to 1.5/D, forward',
      activation: 'tanh',
      sigmaSq: tanhSweep(0.05, 1.5),
      biasSigmaSq: 0,
      backward: false,
    },
    targets: [against(names.tuned, 4, 8)],
  },
  {
    job: {
      title: 'tanh, 64 σ² from 0.05/D to 4/D, forward',
      activation: 'tanh',
      sigmaSq: tanhSweep(0.05, 4),
      biasSigmaSq: 0,
      backward: false,
    },
    targets: [against(names.tuned, 1.2, 1.8)],
  },
  {
    job: {
      title: 'every input through every layer: ReLU with biases, σ² = 2/D, σ_b² = 0.01',
      activation: 'relu',
      sigmaSq: [2 / WIDTH],
      biasSigmaSq: 0.01,
      backward: false,
      method: 'dense',
    },
    targets: [against(names.notebook, 1.7, 2.2), against(names.tuned, 0.5, 0.65)],
  },
  {
    job: {
      title: 'every input through every layer: tanh, σ² = 1/D',
      activation: 'tanh',
      sigmaSq: [1 / WIDTH],
      biasSigmaSq: 0,
      backward: false,
      method: 'dense',
    },
    targets: [against(names.notebook, 1.3, 1.6), against(names.tuned, 0.4, 0.5)],
  },
];

/** Statistics of the notebook's network, in all the ways there are. */
export function jobsOfNetworks(numpy: NumpyProcess | null): Job[] {
  return networkJobs.map(({ job, targets }) => ({
    title: job.title,
    targets,
    contenders: () => [engine(job), notebook(numpy, job), tuned(numpy, job), reference(job), mlMatrix(job), tfjs(job)],
  }));
}
