import { fastestMethod, type Method } from '../propagation/method.ts';
import type { NetworkSpec } from '../propagation/network-spec.ts';
import { propagate } from '../propagation/propagate.ts';
import type { Profile } from '../propagation/profile.ts';
import type { Quantity } from '../propagation/quantity.ts';
import { resolveVariance } from './field-parsers.ts';
import type { SweepSpec } from './sweep-spec.ts';

/** One network of a sweep, with its axis of σ²: what one pair of heatmaps shows. */
export interface Facet {
  readonly network: NetworkSpec;
  /** Weight variances σ², ascending, each once. */
  readonly sigmaSq: readonly number[];
  readonly method: Method;
}

/** A piece of work that depends on its own coordinates alone. */
export interface Task {
  readonly facet: Facet;
  readonly seed: number;
  /** The σ² of this task: all of the facet's where one pass serves them all, otherwise one. */
  readonly sigmaSq: readonly number[];
  readonly quantities: readonly Quantity[];
}

/** The networks of a sweep, in the order of its fields. */
export function facetsOf(spec: SweepSpec): Facet[] {
  const { inputWidth, outputWidth, inputs, gradientInputs } = spec;
  const facets: Facet[] = [];
  for (const layers of spec.layers) {
    for (const width of spec.width) {
      for (const activation of spec.activation) {
        for (const initializer of spec.initializer) {
          for (const biasSigmaSq of spec.biasSigmaSq) {
            const shape = { layers, width, inputWidth, outputWidth, inputs, gradientInputs };
            const network: NetworkSpec = { ...shape, activation, initializer, biasSigmaSq };
            const method = spec.method === 'auto' ? fastestMethod(network) : spec.method;
            facets.push({ network, sigmaSq: axis(spec, width), method });
          }
        }
      }
    }
  }
  return facets;
}

/** The work of a sweep, in the order of its records: facet by facet, seed by seed, σ² ascending. */
export function tasksOf(spec: SweepSpec): Task[] {
  const { seeds, quantities } = spec;
  return facetsOf(spec).flatMap((facet) => {
    const shares = facet.method === 'rays' ? [facet.sigmaSq] : facet.sigmaSq.map((sigmaSq) => [sigmaSq]);
    return seeds.flatMap((seed) => shares.map((sigmaSq) => ({ facet, seed, sigmaSq, quantities })));
  });
}

/** Does a task: the profile at each of its σ². */
export function runTask({ facet, seed, sigmaSq, quantities }: Task): Profile[] {
  return propagate(facet.network, { seed, sigmaSq, quantities, method: facet.method });
}

function axis(spec: SweepSpec, width: number): number[] {
  const values = spec.sigmaSq.map((variance) => resolveVariance(variance, width));
  return [...new Set(values)].toSorted((a, b) => a - b);
}
