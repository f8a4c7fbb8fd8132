import type { NetworkSpec } from '@initscope/core';
import type { Choices } from '../choices.svelte.ts';
import { fieldInWords, fieldText, type NetworkField } from '../network-fields.ts';
import { facetGrid, inGridOrder, type GridAxes } from './facet-grid.ts';

/** More small pictures at once are neither quick nor of use. */
const most = 48;

/** Where the overview’s small pictures stand, by what the reader has chosen. */
export class OverviewLayout {
  readonly #choices: Choices;

  readonly axes: GridAxes = $derived.by(() => ({
    rows: this.#fieldOf(this.#choices.rows),
    columns: this.#fieldOf(this.#choices.columns),
  }));

  /** The networks that no filter leaves out, in the order in which they are read. */
  readonly ordered: readonly number[] = $derived.by(() =>
    inGridOrder(this.#choices.outline.networks, this.#choices.matching, this.axes),
  );

  readonly pages: number = $derived(Math.ceil(this.ordered.length / most));
  /** Which of them is shown, from 0. */
  readonly page: number = $derived.by(() => Math.max(0, Math.min(this.#choices.page, this.pages - 1)));
  /** How many networks stand on the pages before. */
  readonly before: number = $derived(this.page * most);
  /** Those on this one. */
  readonly paged: readonly number[] = $derived(this.ordered.slice(this.before, this.before + most));
  readonly grid = $derived.by(() => facetGrid(this.#choices.outline.networks, this.paged, this.axes));
  /** So many pictures of a cell stand side by side, where there is room. */
  readonly across: number = $derived(Math.max(1, Math.floor(8 / this.grid.columns.length)));

  readonly #others: readonly NetworkField[] = $derived.by(() =>
    this.#choices.fields.filter((field) => field !== this.axes.rows && field !== this.axes.columns),
  );

  constructor(choices: Choices) {
    this.#choices = choices;
  }

  /** What tells a network from others of its cell; empty if nothing does. */
  rest(network: NetworkSpec): string {
    return this.#others.map((field) => fieldInWords(field, fieldText(network, field.name))).join(', ');
  }

  #fieldOf(name: keyof NetworkSpec | ''): NetworkField | undefined {
    return this.#choices.fields.find((field) => field.name === name);
  }
}
