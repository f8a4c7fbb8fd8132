import { fastestMethod } from '../propagation/method.ts';
import type { NetworkSpec } from '../propagation/network-spec.ts';
import type { Quantity } from '../propagation/quantity.ts';
import { facetsOf, type Facet } from './grid.ts';
import { SpecError } from './spec-error.ts';
import { parseSweepSpec, type SweepSpec } from './sweep-spec.ts';
import { biasTerms, weightTerms } from './variance-terms.ts';

/** A spec of which these are the networks with their axes, and these the seeds and quantities; `null` if there is none. */
export function specOfFacets(
  facets: readonly Facet[],
  seeds: readonly number[],
  quantities: readonly Quantity[],
): SweepSpec | null {
  if (facets.length === 0) return null;
  const [sigmaSq, biasSigmaSq, method] = [weightTerms(facets), biasTerms(facets), methodOf(facets)];
  if (sigmaSq === null || biasSigmaSq === null || method === null) return null;
  const valuesOf = <Name extends keyof NetworkSpec>(name: Name): NetworkSpec[Name][] => [
    ...new Set(facets.map(({ network }) => network[name])),
  ];
  const dataSeeds = valuesOf('dataSeed');
  if (dataSeeds.length > 1) return null;
  const spec = parsedOrNull({
    layers: valuesOf('layers'),
    width: valuesOf('width'),
    inputWidth: valuesOf('inputWidth'),
    outputWidth: valuesOf('outputWidth'),
    inputs: valuesOf('inputs'),
    gradientInputs: valuesOf('gradientInputs'),
    activation: valuesOf('activation'),
    initializer: valuesOf('initializer'),
    sigmaSq,
    biasSigmaSq,
    seeds,
    dataSeed: dataSeeds[0],
    quantities,
    method,
  });
  return spec !== null && areOneGrid(facetsOf(spec), facets) ? spec : null;
}

/** Records of the spectral method are all dense where that had to take over at once. */
function methodOf(facets: readonly Facet[]): SweepSpec['method'] | null {
  const [{ method }] = facets;
  const isOne = facets.every((facet) => facet.method === method);
  const isAuto = facets.every(({ network, method: own }) => {
    const fastest = fastestMethod(network);
    return own === fastest || (!isOne && own === 'dense' && fastest === 'spectral');
  });
  if (isAuto) return 'auto';
  return isOne ? method : null;
}

function parsedOrNull(input: unknown): SweepSpec | null {
  try {
    return parseSweepSpec(input);
  } catch (error) {
    if (error instanceof SpecError) return null;
    throw error;
  }
}

/** Are these the same networks with the same axes, in whatever order? */
function areOneGrid(these: readonly Facet[], those: readonly Facet[]): boolean {
  const axes = new Map(these.map((facet) => [keyOf(facet), facet.sigmaSq.join()]));
  return axes.size === those.length && those.every((facet) => axes.get(keyOf(facet)) === facet.sigmaSq.join());
}

function keyOf({ network }: Facet): string {
  const { layers, width, inputWidth, outputWidth, inputs, gradientInputs, activation, initializer, biasSigmaSq } =
    network;
  const shape = [layers, width, inputWidth, outputWidth, inputs, gradientInputs];
  return [...shape, activation, initializer, biasSigmaSq].join(' ');
}
