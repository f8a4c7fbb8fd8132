import type { FormatName } from '@initscope/core';
import { readAddress, writeAddress } from './address.ts';
import type { Explorer } from './explorer.svelte.ts';

/** The browser's address, kept in step with an explorer: read when the page is opened or gone back to, written as it is used. */
export class AddressBar {
  readonly #explorer: Explorer;
  /** The number formats whose limits are drawn. */
  limits = $state.raw<readonly FormatName[]>([]);
  #isEmbedded = $state(false);
  #isRead = $state(false);
  /** The query of what is shown. */
  readonly query: string = $derived.by(() => {
    const { experiment, pointing } = this.#explorer;
    const { at, layer } = pointing;
    return writeAddress(experiment, { at, layer, limits: this.limits, isEmbedded: this.#isEmbedded });
  });

  constructor(explorer: Explorer) {
    this.#explorer = explorer;
  }

  /** Is the page shown within another, without what surrounds it? */
  get isEmbedded(): boolean {
    return this.#isEmbedded;
  }

  /** Opens what the address says. */
  read(): void {
    const { wish, view } = readAddress(new URLSearchParams(location.search));
    this.limits = view.limits;
    this.#isEmbedded = view.isEmbedded;
    this.#explorer.pointing.layer = view.layer;
    this.#explorer.open(wish);
    this.#isRead = true;
  }

  /** Goes to another address of this page. */
  follow(address: string): void {
    history.pushState(null, '', address);
    this.read();
  }

  /** Writes what is shown into the address once it rests, for an effect: browsers take only so many addresses a second. */
  write(): (() => void) | undefined {
    const wanted = this.query;
    if (!this.#isRead || !this.#explorer.isAccepted) return undefined;
    const timer = setTimeout(() => {
      if (location.search !== wanted) history.replaceState(null, '', `${location.pathname}${wanted}${location.hash}`);
    }, 250);
    return () => clearTimeout(timer);
  }
}
