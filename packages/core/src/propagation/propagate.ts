import * as v from 'valibot';
import type { Kernel } from '../kernel/kernel.ts';
import { borrowKernel, returnKernel, withKernel } from '../kernel/kernel-pool.ts';
import { assertSchema } from './assert-schema.ts';
import { dense } from './dense.ts';
import { fastestMethod, methods, whyNot, type Method } from './method.ts';
import { networkSchema, seedSchema, varianceSchema } from './network-schema.ts';
import type { NetworkSpec } from './network-spec.ts';
import type { Profile } from './profile.ts';
import { quantities as allQuantities, type Quantity } from './quantity.ts';
import { rays } from './rays.ts';
import { spectral } from './spectral.ts';
import { runStepsAsync, type AsyncOptions } from '../steps/run-steps-async.ts';
import { runSteps, type Steps } from '../steps/steps.ts';

/** What {@link propagate} computes beside the network itself. */
export interface PropagateOptions {
  /** 0 … 2^32 − 1: the same seed gives the same weights and data as NumPy's `RandomState(seed)` in the notebook. */
  readonly seed: number;
  /** The weight variances σ², each ≥ 0. All share the seed's drawing of the weights. */
  readonly sigmaSq: readonly number[];
  /** What to measure; hidden units `h` and gradients `dl_df` unless given. */
  readonly quantities?: readonly Quantity[];
  /** How; the fastest method that answers for the network unless given. */
  readonly method?: Method;
}

/** What {@link propagateAsync} computes, and how it is watched and stopped. */
export type PropagateAsyncOptions = PropagateOptions & AsyncOptions;

/**
 * Per-layer statistics of one seed's network, a profile for each σ² in the order given.
 *
 * @throws RangeError if the network, a σ² or the seed is out of range, the method asked for cannot answer for it, or it
 *   needs more memory than there is.
 * @example
 * const notebook: NetworkSpec = { layers: 50, width: 80, inputWidth: 1, outputWidth: 1, inputs: 1000,
 *   gradientInputs: 100, activation: 'relu', initializer: 'fixed', biasSigmaSq: 0 };
 * const [profile] = propagate(notebook, { seed: 0, sigmaSq: [0.025] });
 * profile.statistics.h?.[49].std; // 0.06303163275684168
 */
export function propagate(network: NetworkSpec, options: PropagateOptions): Profile[] {
  const start = prepare(network, options);
  return withKernel((kernel) => runSteps(start(kernel)));
}

/**
 * {@link propagate}, in slices of about ten ms between which the thread is free: for pages and servers that have no worker to spare.
 * A slice ends between two layers, so that a large layer makes a long one. The figures are the same to the bit.
 *
 * @throws RangeError as {@link propagate}; the signal's reason once it is aborted.
 * @example
 * const abort = new AbortController();
 * const profiles = await propagateAsync(network, { seed: 0, sigmaSq, signal: abort.signal,
 *   onProgress: (done, total) => console.log(`${done} of ${total}`) });
 */
export async function propagateAsync(network: NetworkSpec, options: PropagateAsyncOptions): Promise<Profile[]> {
  options.signal?.throwIfAborted();
  const start = prepare(network, options);
  const kernel = borrowKernel();
  try {
    return await runStepsAsync(start(kernel), options.sigmaSq.length, options);
  } finally {
    returnKernel(kernel);
  }
}

/** Checks what was asked for, and says how it is done. */
function prepare(network: NetworkSpec, options: PropagateOptions): (kernel: Kernel) => Steps<Profile[]> {
  assertSchema(networkSchema, network, 'network');
  assertSchema(v.array(varianceSchema), options.sigmaSq, 'sigmaSq');
  assertSchema(seedSchema, options.seed, 'seed');
  assertSchema(v.optional(v.array(v.picklist(allQuantities))), options.quantities, 'quantities');
  assertSchema(v.optional(v.picklist(methods)), options.method, 'method');
  const { seed, sigmaSq, quantities = ['h', 'dl_df'], method = fastestMethod(network) } = options;
  const reason = whyNot(method, network);
  if (reason !== null) throw new RangeError(`method: the ${method} method cannot answer here: ${reason}`);
  return (kernel) => computeBy[method](kernel, network, seed, sigmaSq, quantities);
}

const computeBy = { rays, spectral, dense };
