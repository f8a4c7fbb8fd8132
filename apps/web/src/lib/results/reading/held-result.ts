import { FacetCollector, verdictOfPlanes, type FacetSummary, type Plane, type SweepSpec } from '@initscope/core';
import type { Answer, NetworkQuestion, OverviewQuestion, ResultOutline, SeedsQuestion } from '../messages.ts';
import type { TheoryCell } from '../theory-cell.ts';
import { everything, isWithin, type View } from '../view.ts';
import type { SeedSamples } from './seed-samples.ts';
import { chosenSigmaSq } from './cut-plane.ts';
import { smallPlane } from './small-plane.ts';
import { wholeFacet } from './whole-facet.ts';

/** What was read of a result. */
export interface ReadResult {
  readonly name: string;
  readonly version: string | null;
  readonly spec: SweepSpec | null;
  readonly facets: readonly FacetSummary[];
  readonly seeds: readonly number[];
  readonly theory: readonly (readonly TheoryCell[])[] | undefined;
  /** Of records: how many, and what each seed has. */
  readonly records: { readonly count: number; readonly samples: SeedSamples } | null;
}

/** A result that stays with the worker, and answers what the page asks of it. */
export class HeldResult {
  readonly #result: ReadResult;
  /** Medians over some seeds, of the last view that asked for them: a question after another is about the same. */
  readonly #recomputed = new Map<number, FacetSummary | null>();
  #recomputedView = '';

  constructor(result: ReadResult) {
    this.#result = result;
  }

  outline(): ResultOutline {
    const { name, version, spec, facets, seeds, records } = this.#result;
    const planes = facets.flatMap((facet) => facet.planes);
    return {
      name,
      version,
      spec,
      networks: facets.map(({ network }) => network),
      sigmaSq: [...new Set(facets.flatMap(({ sigmaSq }) => sigmaSq))].toSorted((a, b) => a - b),
      quantities: [...new Set(planes.map(({ quantity }) => quantity))],
      seeds,
      records: records?.count ?? null,
      greatest: planes.reduce((greatest, plane) => Math.max(greatest, greatestOf(plane)), 0),
    };
  }

  answer(question: NetworkQuestion | OverviewQuestion | SeedsQuestion): Answer {
    switch (question.type) {
      case 'network': {
        const { network, view } = question;
        return { type: 'network', network, facet: this.#facet(network, view), theory: this.#theory(network, view) };
      }
      case 'overview': {
        const { networks, quantity, view } = question;
        const planes = networks.map((network) => {
          const found = this.#facet(network, { ...view, quantities: [quantity] })?.planes.at(0);
          return { network, plane: found === undefined ? null : smallPlane(found) };
        });
        return { type: 'overview', quantity, planes };
      }
      case 'seeds':
        return this.#seeds(question);
    }
  }

  /** A network as a view shows it; `null` if it shows nothing of it. */
  #facet(network: number, view: View): FacetSummary | null {
    const whole = view.seeds === null ? this.#result.facets[network] : this.#overSeeds(network, view.seeds);
    if (whole === null) return null;
    const planes = whole.planes
      .filter(({ quantity }) => view.quantities?.includes(quantity) ?? true)
      .flatMap((plane) => within(plane, view.sigmaSq) ?? []);
    if (planes.length === 0) return null;
    if (planes.every((plane, i) => plane === this.#result.facets[network].planes[i])) return whole;
    return { ...whole, sigmaSq: planes[0].sigmaSq, planes, verdict: verdictOfPlanes(whole.network, planes) };
  }

  #overSeeds(network: number, seeds: readonly number[]): FacetSummary | null {
    const view = seeds.join();
    if (view !== this.#recomputedView) this.#recomputed.clear();
    this.#recomputedView = view;
    const known = this.#recomputed.get(network);
    if (known !== undefined) return known;
    const facet = this.#result.facets[network];
    const collector = new FacetCollector(facet);
    const isHeld = new Set(facet.sigmaSq);
    const profiles = this.#result.records?.samples.of(facet.network)?.profiles({ ...everything, seeds }) ?? [];
    collector.add(profiles.filter(({ sigmaSq }) => isHeld.has(sigmaSq)));
    // Some seeds may have less than all of them together.
    const found = wholeOrNull(collector.summary());
    this.#recomputed.set(network, found);
    return found;
  }

  #theory(network: number, { sigmaSq, quantities }: View): TheoryCell[] {
    const cells = this.#result.theory?.[network] ?? [];
    return cells.filter((cell) => isWithin(cell.sigma_sq, sigmaSq) && (quantities?.includes(cell.quantity) ?? true));
  }

  #seeds({ network, sigmaSq, view }: SeedsQuestion): Answer {
    const { facets, records } = this.#result;
    const { planes, network: spec } = facets[network];
    const profiles = records?.samples.of(spec)?.profiles({ ...view, sigmaSq: [sigmaSq, sigmaSq] }) ?? [];
    const lines = planes.flatMap(({ quantity, layers }) => {
      const seeds = profiles.flatMap(({ statistics }) => {
        const found = statistics[quantity];
        if (found === undefined) return [];
        const byLayer = new Map(found.map(({ layer, log10Std }) => [layer, log10Std]));
        return [layers.map((layer) => byLayer.get(layer) ?? null)];
      });
      return seeds.length === 0 ? [] : [{ quantity, seeds }];
    });
    return { type: 'seeds', network, sigmaSq, lines };
  }
}

function within(plane: Plane, range: View['sigmaSq']): Plane | null {
  return chosenSigmaSq(plane, (sigmaSq) => isWithin(sigmaSq, range));
}

function wholeOrNull(facet: FacetSummary): FacetSummary | null {
  try {
    return wholeFacet(facet);
  } catch {
    return null;
  }
}

function greatestOf({ log10Std }: Plane): number {
  let greatest = 0;
  for (const row of log10Std) for (const value of row) greatest = Math.max(greatest, Math.abs(value ?? 0));
  return greatest;
}
