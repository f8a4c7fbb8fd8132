import { activationNames } from '../activations/activations.ts';
import { initializerNames } from '../initializers/families.ts';
import type { Method } from '../propagation/method.ts';
import type { NetworkSpec } from '../propagation/network-spec.ts';
import { quantities, type Quantity } from '../propagation/quantity.ts';
import { verdictOfPlanes } from '../verdict/planes-verdict.ts';
import { assertRecord } from './assert-record.ts';
import type { FacetSummary } from './facet-collector.ts';
import { familyOf } from './field-parsers.ts';
import type { Facet } from './grid.ts';
import { areOfOneNetwork, networkOfRecord } from './network-of-record.ts';
import { PlaneGatherer } from './plane-gatherer.ts';
import type { LayerRecord } from './records.ts';
import { specOfFacets } from './spec-of-facets.ts';
import type { SweepSpec } from './sweep-spec.ts';

/** The records of one network so far. */
interface Gathered {
  readonly network: NetworkSpec;
  readonly gatherer: PlaneGatherer;
  readonly methods: Set<string>;
}

/**
 * Makes planes and verdicts of records alone, of whatever sweeps, in whatever order, some of them twice: what a file of results shows.
 * A million records take about 30 MB and a second or two.
 *
 * @example
 * const collector = new RecordsCollector();
 * for await (const rows of readRecords('records.csv')) collector.add(rows);
 * const [{ network, planes, verdict }] = collector.result();
 */
export class RecordsCollector {
  readonly #networks = new Map<string, Gathered>();
  readonly #seeds = new Set<number>();
  readonly #quantities = new Set<Quantity>();
  #last: { readonly record: LayerRecord; readonly gathered: Gathered } | null = null;

  /** @throws Error if a record is of an impossible network, or of none of its layers, quantities or values. */
  add(records: readonly LayerRecord[]): void {
    for (const record of records) {
      const { gatherer, methods } = this.#gatheredOf(record);
      assertRecord(record);
      const { seed, layer, quantity, sigma_sq: sigmaSq, log10_std: log10Std, largest_log10: largestLog10 } = record;
      gatherer.add(quantity, sigmaSq, { seed, layer, log10Std, largestLog10 });
      methods.add(record.method);
      this.#seeds.add(seed);
      this.#quantities.add(quantity);
    }
  }

  /**
   * The summary of every network met, in the order of a sweep's grid, over what has been added. A plane has the σ² of which no layer is
   * missing.
   *
   * @throws Error if two records of the same differ.
   */
  result(): FacetSummary[] {
    return this.#inOrder().map((gathered) => {
      const planes = gathered.gatherer.planes();
      return { ...facetOf(gathered), planes, verdict: verdictOfPlanes(gathered.network, planes) };
    });
  }

  /** The seeds met, ascending. */
  seeds(): number[] {
    return [...this.#seeds].toSorted((a, b) => a - b);
  }

  /** The quantities met, in their order. */
  quantities(): Quantity[] {
    return quantities.filter((quantity) => this.#quantities.has(quantity));
  }

  /**
   * A spec of which these are the records; `null` if there is none, because they are of several sweeps that make no grid together, or some
   * are missing.
   */
  spec(): SweepSpec | null {
    const [seeds, measured] = [this.seeds(), this.quantities()];
    const all = this.#inOrder();
    const isComplete = all.every(({ network, gatherer }) =>
      gatherer.isComplete(measured, network.layers, seeds.length),
    );
    return isComplete ? specOfFacets(all.map(facetOf), seeds, measured) : null;
  }

  #gatheredOf(record: LayerRecord): Gathered {
    // Records of a network come in long runs.
    if (this.#last !== null && areOfOneNetwork(this.#last.record, record)) return this.#last.gathered;
    const network = networkOfRecord(record);
    const key = JSON.stringify(network);
    const gathered = this.#networks.get(key) ?? { network, gatherer: new PlaneGatherer(), methods: new Set() };
    this.#networks.set(key, gathered);
    this.#last = { record, gathered };
    return gathered;
  }

  #inOrder(): Gathered[] {
    return [...this.#networks.values()].toSorted((a, b) => {
      const [these, those] = [placeInGrid(a.network), placeInGrid(b.network)];
      return these.map((place, i) => place - those[i]).find((difference) => difference !== 0) ?? 0;
    });
  }
}

/** Where a network stands among others of its grid; those that differ in arguments of a name alone stand as they were met. */
function placeInGrid(network: NetworkSpec): number[] {
  const { layers, width, inputWidth, outputWidth, inputs, gradientInputs, activation, initializer } = network;
  const placeOf = (names: readonly string[], name: string): number => names.indexOf(familyOf(name));
  const shape = [inputWidth, outputWidth, inputs, gradientInputs, layers, width];
  const names = [placeOf(activationNames, activation), placeOf(initializerNames, initializer)];
  return [...shape, ...names, network.biasSigmaSq, network.dataSeed ?? -1];
}

/** Spectral goes on dense where it has to, so that its records may be of both. */
const mostTelling: readonly Method[] = ['spectral', 'rays', 'dense'];

function facetOf({ network, gatherer, methods }: Gathered): Facet {
  const method = mostTelling.find((each) => methods.has(each)) ?? 'dense';
  return { network, sigmaSq: gatherer.sigmaSq(), method };
}
