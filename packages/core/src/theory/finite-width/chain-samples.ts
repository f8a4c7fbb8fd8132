import { layersOf, type Quantity } from '../../propagation/quantity.ts';
import { bandOf, type BandLayer } from './band-layer.ts';
import type { RayChain } from './ray-chain.ts';

/** log10 of the std of each layer in every chain. */
export class ChainSamples {
  readonly #width: number;
  readonly #samples: ReadonlyMap<Quantity, ReadonlyMap<number, Float64Array>>;

  constructor(quantities: readonly Quantity[], layers: number, width: number, chains: number) {
    this.#width = width;
    // The input, h_0, is no layer of the network's own.
    const ownLayers = (quantity: Quantity): number[] =>
      layersOf(quantity, layers).filter((k) => quantity !== 'h' || k > 0);
    this.#samples = new Map(
      quantities.map((quantity) => [
        quantity,
        new Map(ownLayers(quantity).map((layer) => [layer, new Float64Array(chains)])),
      ]),
    );
  }

  /** Takes what a chain has left of the layers that are wanted. */
  add(index: number, { sums }: RayChain): void {
    for (const [quantity, layers] of this.#samples) {
      for (const [layer, samples] of layers) samples[index] = sums[quantity].log10Std(layer, this.#width);
    }
  }

  /** The band of each quantity, layer by layer. */
  bands(): [Quantity, BandLayer[]][] {
    return [...this.#samples].map(([quantity, layers]) => [
      quantity,
      [...layers].map(([layer, samples]) => bandOf(layer, samples)),
    ]);
  }
}
