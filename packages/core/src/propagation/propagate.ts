import * as v from 'valibot';
import { dense } from './dense.ts';
import { fastestMethod, methods, type Method } from './method.ts';
import { networkSchema, varianceSchema } from './network-schema.ts';
import type { NetworkSpec } from './network-spec.ts';
import type { Profile } from './profile.ts';
import { quantities as allQuantities, type Quantity } from './quantity.ts';
import { rays } from './rays.ts';

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

/**
 * Per-layer statistics of one seed's network, a profile for each σ² in the order given.
 *
 * @throws RangeError if the network, a σ² or the seed is out of range, or the method asked for cannot answer for it.
 * @example
 * const notebook: NetworkSpec = { layers: 50, width: 80, inputWidth: 1, outputWidth: 1, inputs: 1000,
 *   gradientInputs: 100, activation: 'relu', initializer: 'fixed', biasSigmaSq: 0 };
 * const [profile] = propagate(notebook, { seed: 0, sigmaSq: [0.025] });
 * profile.statistics.h?.[49].std; // 0.06303163275684168
 */
export function propagate(network: NetworkSpec, options: PropagateOptions): Profile[] {
  assertSchema(networkSchema, network, 'network');
  assertSchema(v.array(varianceSchema), options.sigmaSq, 'sigmaSq');
  assertSchema(v.optional(v.array(v.picklist(allQuantities))), options.quantities, 'quantities');
  assertSchema(v.optional(v.picklist(methods)), options.method, 'method');
  const { seed, sigmaSq, quantities = ['h', 'dl_df'], method = fastestMethod(network) } = options;
  return method === 'rays'
    ? rays(network, seed, sigmaSq, quantities)
    : sigmaSq.map((value) => dense(network, seed, value, quantities));
}

function assertSchema(schema: v.GenericSchema, input: unknown, name: string): void {
  const { issues } = v.safeParse(schema, input, { abortEarly: true });
  if (issues === undefined) return;
  const place = [name, v.getDotPath(issues[0])].filter((part) => part !== null).join('.');
  throw new RangeError(`${place}: ${issues[0].message}`);
}
