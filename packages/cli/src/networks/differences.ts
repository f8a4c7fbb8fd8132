import type { FacetSummary, NetworkSpec } from '@initscope/core';

type Trait = 'activation' | 'initializer' | 'layers' | 'width' | 'biasSigmaSq';

const traits: Readonly<Record<Trait, { readonly noun: string; readonly say: (network: NetworkSpec) => string }>> = {
  activation: { noun: 'activation', say: ({ activation }) => activation },
  initializer: { noun: 'initialiser', say: ({ initializer }) => initializer },
  layers: { noun: 'depth', say: ({ layers }) => `K = ${layers}` },
  width: { noun: 'width', say: ({ width }) => `D = ${width}` },
  biasSigmaSq: { noun: 'bias variance', say: ({ biasSigmaSq }) => `σ_b² = ${Number(biasSigmaSq.toPrecision(6))}` },
};

const order: readonly Trait[] = ['activation', 'initializer', 'layers', 'width', 'biasSigmaSq'];

/** What tells the networks of a sweep apart. */
export interface Differences {
  /** `initialiser`, `activation and width`. */
  readonly nouns: string;
  /** A network by them alone: `relu, D = 80`. */
  readonly shortName: (network: NetworkSpec) => string;
}

/** Finds it. */
export function differencesOf(facets: readonly Pick<FacetSummary, 'network'>[]): Differences {
  const differing = order.filter((trait) => new Set(facets.map(({ network }) => network[trait])).size > 1);
  const told = differing.length === 0 ? (['activation'] as const) : differing;
  const nouns = differing.map((trait) => traits[trait].noun);
  return {
    nouns: nouns.length < 2 ? nouns.join('') : `${nouns.slice(0, -1).join(', ')} and ${nouns[nouns.length - 1]}`,
    shortName: (network) => told.map((trait) => traits[trait].say(network)).join(', '),
  };
}
