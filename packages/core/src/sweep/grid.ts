import { fastestMethod, type Method } from '../propagation/method.ts';
import type { NetworkSpec } from '../propagation/network-spec.ts';
import { propagate } from '../propagation/propagate.ts';
import type { Profile } from '../propagation/profile.ts';
import type { Quantity } from '../propagation/quantity.ts';
import { biasVarianceOf, weightVarianceOf, type VarianceContext } from './resolve-variance.ts';
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
  /** The σ² of this task, which share one drawing of the weights: all of the facet's by rays, otherwise a few. */
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
          const context = { width, initializer };
          for (const biasSigmaSq of biasAxis(spec, context)) {
            const shape = { layers, width, inputWidth, outputWidth, inputs, gradientInputs };
            const network: NetworkSpec = { ...shape, activation, initializer, biasSigmaSq };
            const method = spec.method === 'auto' ? fastestMethod(network) : spec.method;
            facets.push({ network, sigmaSq: axis(spec, context), method });
          }
        }
      }
    }
  }
  return facets;
}

/**
 * How many σ² a task has at most: few enough to keep all workers busy and progress moving, enough for drawing the weights to
 * cost little beside them.
 */
const mostInTask: Readonly<Record<Method, number>> = { rays: Infinity, spectral: 16, dense: 4 };

/** The work of a sweep, in the order of its records: facet by facet, seed by seed, σ² ascending. */
export function tasksOf(spec: SweepSpec): Task[] {
  const { seeds, quantities } = spec;
  return facetsOf(spec).flatMap((facet) => {
    const shares = inShares(facet.sigmaSq, mostInTask[facet.method]);
    return seeds.flatMap((seed) => shares.map((sigmaSq) => ({ facet, seed, sigmaSq, quantities })));
  });
}

/** Does a task: the profile at each of its σ². */
export function runTask({ facet, seed, sigmaSq, quantities }: Task): Profile[] {
  return propagate(facet.network, { seed, sigmaSq, quantities, method: facet.method });
}

function inShares(values: readonly number[], most: number): number[][] {
  const shares: number[][] = [];
  for (let start = 0; start < values.length; start += most) shares.push(values.slice(start, start + most));
  return shares;
}

function axis({ sigmaSq }: SweepSpec, context: VarianceContext): number[] {
  return ascending(sigmaSq.map((variance) => weightVarianceOf(variance, context)));
}

function biasAxis({ biasSigmaSq }: SweepSpec, context: VarianceContext): number[] {
  return ascending(biasSigmaSq.map((variance) => biasVarianceOf(variance, context)));
}

function ascending(values: readonly number[]): number[] {
  return [...new Set(values)].toSorted((a, b) => a - b);
}
