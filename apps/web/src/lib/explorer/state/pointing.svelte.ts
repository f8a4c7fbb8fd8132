/** A σ², and perhaps a layer. */
export interface Place {
  readonly sigmaSq: number;
  readonly layer: number | undefined;
}

/** The one place that heatmaps, profile and numbers look at: the chosen one, and in passing the one under the pointer. */
export class Pointing {
  #at: number;
  #layer = $state<number>();
  #hovered = $state.raw<Place>();
  /** What is looked at. */
  readonly place: Place = $derived.by(() => this.#hovered ?? { sigmaSq: this.#at, layer: this.#layer });

  constructor(sigmaSq: number) {
    this.#at = $state(sigmaSq);
  }

  /** The chosen σ². */
  get at(): number {
    return this.#at;
  }

  set at(sigmaSq: number) {
    this.#at = sigmaSq;
  }

  /** The layer that is pointed out, if any. */
  get layer(): number | undefined {
    return this.#layer;
  }

  set layer(layer: number | undefined) {
    this.#layer = layer;
  }

  /** Looks at a place in passing; at what was chosen again, without one. */
  hover(place: Partial<Place> | undefined): void {
    this.#hovered = place && { sigmaSq: this.#at, layer: this.#layer, ...place };
  }

  /** Chooses a place, or one of its two halves. */
  choose({ sigmaSq = this.#at, layer = this.#layer }: Partial<Place>): void {
    this.#hovered = undefined;
    this.#layer = layer;
    this.#at = sigmaSq;
  }
}
