import type { NetworkSpec } from '../propagation/network-spec.ts';
import { commonTerms, type Axis } from './common-terms.ts';
import { hasVariance, standardBiasSigmaSq } from './default-sweep.ts';
import type { BiasVariance, WeightVariance } from './field-parsers.ts';
import type { Facet } from './grid.ts';
import { biasVarianceOf, weightVarianceOf } from './resolve-variance.ts';

/** Weight variances as a spec has them that are the axes of these networks; `null` if there are none. */
export function weightTerms(facets: readonly Facet[]): WeightVariance[] | null {
  const widths = new Map<Axis<WeightVariance>, number>();
  for (const { network, sigmaSq } of facets) {
    const valueOf = (term: WeightVariance): number | null =>
      term === 'auto' && !hasVariance(network.initializer) ? null : weightVarianceOf(term, network);
    widths.set({ values: new Set(sigmaSq), valueOf }, network.width);
  }
  const overFanIn = (value: number, axis: Axis<WeightVariance>): WeightVariance[] => {
    const product = value * (widths.get(axis) ?? 1);
    return [`${Number(product.toPrecision(15))}/fan_in`, `${product}/fan_in`];
  };
  // One kind of term for all is likelier than several that happen to meet.
  const kinds: ((value: number, axis: Axis<WeightVariance>) => WeightVariance[])[] = [
    () => ['auto'],
    (value) => [value],
    overFanIn,
    (value, axis) => [value, 'auto', ...overFanIn(value, axis)],
  ];
  return firstOf(kinds, (candidates) => commonTerms([...widths.keys()], candidates));
}

/** The same of biases. */
export function biasTerms(facets: readonly Facet[]): BiasVariance[] | null {
  const networks = new Map<string, { readonly network: NetworkSpec; readonly values: Set<number> }>();
  for (const { network } of facets) {
    const key = JSON.stringify({ ...network, biasSigmaSq: 0 });
    const { values } = networks.get(key) ?? { values: new Set<number>() };
    networks.set(key, { network, values: values.add(network.biasSigmaSq) });
  }
  const axes = Array.from(networks.values(), ({ network, values }): Axis<BiasVariance> => {
    return { values, valueOf: (term) => biasVarianceOf(term, network) };
  });
  const [usual] = standardBiasSigmaSq(facets.map(({ network }) => network.initializer));
  const kinds: ((value: number) => BiasVariance[])[] = [
    ...(usual === 'auto' ? [() => [usual]] : []),
    (value) => [value],
    (value) => [value, 'auto'],
  ];
  return firstOf(kinds, (candidates) => commonTerms(axes, candidates));
}

function firstOf<Kind, Found>(kinds: readonly Kind[], find: (kind: Kind) => Found | null): Found | null {
  for (const kind of kinds) {
    const found = find(kind);
    if (found !== null) return found;
  }
  return null;
}
