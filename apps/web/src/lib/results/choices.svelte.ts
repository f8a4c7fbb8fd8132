import { parseSweepSpec, SpecError, type NetworkSpec, type Quantity } from '@initscope/core';
import type { ResultOutline } from './messages.ts';
import { fieldText, varyingFields, type NetworkField } from './network-fields.ts';
import type { View } from './view.ts';

/** What a text of seeds means: some of the result’s, or why not. */
type SeedsReading = { readonly seeds: readonly number[] | null } | { readonly problem: string };

/** What a reader has chosen to see of a result. */
export class Choices {
  readonly outline: ResultOutline;
  /** In which its networks differ. */
  readonly fields: readonly NetworkField[];

  /** The fields whose values are the overview’s rows and columns; '' for none. */
  rows = $state<keyof NetworkSpec | ''>('');
  columns = $state<keyof NetworkSpec | ''>('');
  /** What the overview’s small pictures show. */
  pictured = $state<Quantity>('h');
  /** Values of fields that are left out, as texts. */
  without = $state<Partial<Record<keyof NetworkSpec, readonly string[]>>>({});
  /** Quantities that are left out. */
  withoutQuantities = $state<readonly Quantity[]>([]);
  /** The least and greatest σ², by place among the result’s. */
  least = $state(0);
  greatest = $state(0);
  /** As spelled: `0..3,7`; empty for all. */
  seedsText = $state('');
  /** The network wished for, by index. */
  wished = $state(0);
  /** The σ² of the profile, if one was chosen. */
  at = $state<number>();
  /** Which page of the overview is shown, from 0. */
  page = $state(0);

  readonly #seeds = $derived.by((): SeedsReading => readSeeds(this.seedsText, this.outline));

  /** The networks that no field leaves out, by index. */
  readonly matching: readonly number[] = $derived.by(() =>
    [...this.outline.networks.keys()].filter((index) =>
      this.fields.every(({ name }) => !this.without[name]?.includes(fieldText(this.outline.networks[index], name))),
    ),
  );

  /** The network that is shown large; `undefined` if none is left. */
  readonly network: number | undefined = $derived(
    this.matching.includes(this.wished) ? this.wished : this.matching.at(0),
  );

  readonly view: View = $derived.by(() => {
    const { sigmaSq, quantities } = this.outline;
    const isWhole = this.least === 0 && this.greatest === sigmaSq.length - 1;
    return {
      sigmaSq: isWhole ? null : [sigmaSq[this.least], sigmaSq[this.greatest]],
      seeds: 'seeds' in this.#seeds ? this.#seeds.seeds : null,
      quantities:
        this.withoutQuantities.length === 0
          ? null
          : quantities.filter((quantity) => !this.withoutQuantities.includes(quantity)),
    };
  });

  constructor(outline: ResultOutline) {
    this.outline = outline;
    this.fields = varyingFields(outline.networks);
    this.rows = this.fields.at(0)?.name ?? '';
    this.columns = this.fields.at(1)?.name ?? '';
    this.pictured = outline.quantities[0];
    this.greatest = outline.sigmaSq.length - 1;
  }

  /** What is wrong with the seeds asked for, if anything. */
  get seedsProblem(): string | undefined {
    return 'problem' in this.#seeds ? this.#seeds.problem : undefined;
  }

  /** How many filters leave something out. */
  get filters(): number {
    const fields = Object.values(this.without).filter((values) => values.length > 0).length;
    const { sigmaSq, seeds, quantities } = this.view;
    return fields + [sigmaSq, seeds, quantities].filter((each) => each !== null).length;
  }

  /** Leaves a field’s value out, or takes it back in. */
  keep(name: keyof NetworkSpec, value: string, isKept: boolean): void {
    const others = (this.without[name] ?? []).filter((each) => each !== value);
    this.without = { ...this.without, [name]: isKept ? others : [...others, value] };
    this.page = 0;
  }

  keeps(quantity: Quantity): boolean {
    return !this.withoutQuantities.includes(quantity);
  }

  /** Is it the last one that is kept, so that it has to stay? */
  keepsOnly(quantity: Quantity): boolean {
    return this.keeps(quantity) && this.withoutQuantities.length === this.outline.quantities.length - 1;
  }

  keepQuantity(quantity: Quantity, isKept: boolean): void {
    const others = this.withoutQuantities.filter((each) => each !== quantity);
    this.withoutQuantities = isKept ? others : [...others, quantity];
  }

  /** Takes the σ² from one place among the result’s to another. */
  between(least: number, greatest: number): void {
    this.least = least;
    this.greatest = greatest;
  }

  /** Lets everything back in. */
  clear(): void {
    this.without = {};
    this.withoutQuantities = [];
    this.least = 0;
    this.greatest = this.outline.sigmaSq.length - 1;
    this.seedsText = '';
    this.page = 0;
  }
}

function readSeeds(text: string, { seeds: all }: ResultOutline): SeedsReading {
  if (text.trim() === '') return { seeds: null };
  try {
    const asked = new Set(parseSweepSpec({ seeds: text }).seeds);
    const seeds = all.filter((seed) => asked.has(seed));
    if (seeds.length === all.length) return { seeds: null };
    if (seeds.length > 0) return { seeds };
    return { problem: `seeds: given ${JSON.stringify(text)}, which are none of the result’s: ${spanOf(all)}.` };
  } catch (error) {
    if (!(error instanceof SpecError)) throw error;
    return { problem: `seeds: ${error.problem}.` };
  }
}

function spanOf(seeds: readonly number[]): string {
  return seeds.length === 1 ? String(seeds[0]) : `${seeds[0]} to ${seeds[seeds.length - 1]}`;
}
