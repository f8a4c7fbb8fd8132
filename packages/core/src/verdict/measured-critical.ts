import * as v from 'valibot';
import { activationOf } from '../activations/activations.ts';
import { assertSchema } from '../propagation/assert-schema.ts';
import { networkSchema, seedSchema } from '../propagation/network-schema.ts';
import type { NetworkSpec } from '../propagation/network-spec.ts';
import { propagate } from '../propagation/propagate.ts';
import { exponential } from '../special/exponential.ts';
import { studentT } from '../statistics/student-t.ts';
import { runStepsAsync, type AsyncOptions } from '../steps/run-steps-async.ts';
import { runSteps, type Steps } from '../steps/steps.ts';
import { preservingGains } from '../theory/gains.ts';
import { rootBetween } from '../special/root.ts';
import { criticalVariance } from './critical.ts';

/** The σ² at which gradients measured in networks of finite width come back to the first layer at the size that they had in the last. */
export interface MeasuredCriticalVariance {
  /** The geometric mean over seeds: the typical network's. */
  readonly sigmaSq: number;
  /** A 95 % interval for it, by the seeds' spread; both ends `null` for one seed. */
  readonly low: number | null;
  readonly high: number | null;
  readonly seeds: number;
}

export interface MeasuredCriticalOptions {
  /** 0 … 2^32 − 1 each. */
  readonly seeds: readonly number[];
}

/**
 * Finds the critical σ² by measuring: for each seed the root of log std ∂L/∂f_1 − log std ∂L/∂f_(K−1) over σ². Of a ReLU
 * network of few outputs it lies above theory's 2/D by e^(−μ): theory keeps the mean square of gradients, and a typical network's are smaller.
 *
 * @returns `null` for no seeds or fewer than three layers, and if some seed is dead or has no root within a factor of 1000 of where theory
 *   says.
 * @throws RangeError if the network or a seed is out of range.
 */
export function measuredCriticalVariance(
  network: NetworkSpec,
  options: MeasuredCriticalOptions,
): MeasuredCriticalVariance | null {
  return runSteps(steps(network, options));
}

/**
 * {@link measuredCriticalVariance}, seed by seed, with the thread free in between.
 *
 * @throws RangeError as that; the signal's reason once it is aborted.
 */
export async function measuredCriticalVarianceAsync(
  network: NetworkSpec,
  options: MeasuredCriticalOptions & AsyncOptions,
): Promise<MeasuredCriticalVariance | null> {
  options.signal?.throwIfAborted();
  return runStepsAsync(steps(network, options), options.seeds.length, options);
}

function* steps(network: NetworkSpec, { seeds }: MeasuredCriticalOptions): Steps<MeasuredCriticalVariance | null> {
  assertSchema(networkSchema, network, 'network');
  assertSchema(v.array(seedSchema), seeds, 'seeds');
  if (network.layers < 3 || seeds.length === 0) return null;
  const { gradient } = preservingGains(activationOf(network.activation));
  const expected = criticalVariance(network)?.sigmaSq ?? (gradient * gradient) / network.width;
  const logs: number[] = [];
  for (const seed of seeds) {
    const root = logOfRoot(network, seed, expected);
    if (root === null) return null;
    logs.push(root);
    yield logs.length;
  }
  const mean = logs.reduce((sum, log) => sum + log, 0) / logs.length;
  const squares = logs.reduce((sum, log) => sum + (log - mean) * (log - mean), 0);
  const count = logs.length;
  const half = count < 2 ? null : studentT(count - 1) * Math.sqrt(squares / (count - 1) / count);
  return {
    sigmaSq: expected * exponential(mean),
    low: half === null ? null : expected * exponential(mean - half),
    high: half === null ? null : expected * exponential(mean + half),
    seeds: count,
  };
}

/** As far as roots are looked for, and how exactly they are found: in ln σ². */
const REACH = Math.LN2 * 10;
const STEP = Math.LN2 / 2;
const TOLERANCE = 1e-6;

/** ln of the root over what was expected; `null` if there is none near. */
function logOfRoot(network: NetworkSpec, seed: number, expected: number): number | null {
  const growthAt = (log: number): number => {
    const [{ statistics }] = propagate(network, {
      seed,
      sigmaSq: [expected * exponential(log)],
      quantities: ['dl_df'],
    });
    const stds = (statistics.dl_df ?? []).map(({ log10Std }) => log10Std);
    const [first, last] = [stds[0], stds[stds.length - 1]];
    return first === null || last === null ? NaN : first - last;
  };
  const at0 = growthAt(0);
  if (at0 === 0) return 0;
  // Gradients grow with σ², so that a root lies on the side that their growth says.
  const step = at0 > 0 ? -STEP : STEP;
  for (let log = step; Math.abs(log) <= REACH; log += step) {
    const here = growthAt(log);
    if (Number.isNaN(here)) return null;
    if (here > 0 !== at0 > 0) return rootBetween(growthAt, log - step, log, TOLERANCE);
  }
  return null;
}
