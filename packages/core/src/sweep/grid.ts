import { fastestMethod, type Method } from '../propagation/method.ts';
import type { NetworkSpec } from '../propagation/network-spec.ts';
import { biasVarianceOf, weightVarianceOf, type VarianceContext } from './resolve-variance.ts';
import type { SweepSpec } from './sweep-spec.ts';

/** One network of a sweep, with its axis of σ²: what one pair of heatmaps shows. */
export interface Facet {
  readonly network: NetworkSpec;
  /** Weight variances σ², ascending, each once. */
  readonly sigmaSq: readonly number[];
  readonly method: Method;
}

/** The networks of a sweep, in the order of its fields. */
export function facetsOf(spec: SweepSpec): Facet[] {
  const { inputWidth, outputWidth, inputs, gradientInputs, dataSeed } = spec;
  const data = dataSeed === undefined ? {} : { dataSeed };
  const facets: Facet[] = [];
  for (const layers of spec.layers) {
    for (const width of spec.width) {
      for (const activation of spec.activation) {
        for (const initializer of spec.initializer) {
          const context = { width, initializer };
          for (const biasSigmaSq of biasAxis(spec, context)) {
            const shape = { layers, width, inputWidth, outputWidth, inputs, gradientInputs };
            const network: NetworkSpec = { ...shape, activation, initializer, biasSigmaSq, ...data };
            const method = spec.method === 'auto' ? fastestMethod(network) : spec.method;
            facets.push({ network, sigmaSq: axis(spec, context), method });
          }
        }
      }
    }
  }
  return facets;
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
