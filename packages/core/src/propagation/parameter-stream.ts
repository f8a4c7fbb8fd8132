import { RandomState } from '../random/random-state.ts';
import type { Weights } from './columns.ts';
import type { NetworkSpec } from './network-spec.ts';

/**
 * The random numbers of one seed's network in the notebook's order, W_0, W_K, W_1, …, W_(K−1), then the data, without
 * keeping them: the generator's state is noted before each layer (5 KB), and a layer is drawn again when asked for again.
 * So memory stays O(D² + K), and a backward pass reads the layers in reverse.
 */
export class ParameterStream {
  readonly #network: NetworkSpec;
  readonly #seed: number;
  /** The generator's state before the layer at each place of the drawing order, as far as it has been reached. */
  readonly #marks: RandomState[];
  #scratch = new Float64Array(0);

  constructor(network: NetworkSpec, seed: number) {
    this.#network = network;
    this.#seed = seed;
    this.#marks = [new RandomState(seed)];
  }

  /**
   * W_layer for weights of standard deviation σ: D × D_i for layer 0, D_o × D for layer K, D × D between. It is
   * valid until the next call.
   */
  weights(layer: number, sigma: number): Weights {
    const { layers, width, inputWidth } = this.#network;
    const place = layer === 0 ? 0 : layer === layers ? 1 : layer + 1;
    const values = this.#draw(place);
    if (sigma !== 1) for (let i = 0; i < values.length; i++) values[i] *= sigma;
    const columns = layer === 0 ? inputWidth : width;
    return { rows: values.length / columns, columns, values };
  }

  /**
   * b_0 … b_K for biases of standard deviation σ_b, drawn from NumPy's `RandomState([seed, 1])`, so that weights and
   * data stay the notebook's.
   */
  biases(sigma: number): Float64Array[] {
    const { layers, width, outputWidth } = this.#network;
    const random = new RandomState([this.#seed, 1]);
    return Array.from({ length: layers + 1 }, (_, k) =>
      random.normal(k === layers ? outputWidth : width).map((value) => value * sigma),
    );
  }

  /** D_i × n inputs, row by row: what the notebook draws in one call. */
  inputs(): Float64Array {
    return this.#afterWeights().normal(this.#network.inputWidth * this.#network.inputs);
  }

  /** D_i × n inputs, row by row, for the gradients: the notebook draws them one example at a time. */
  gradientInputs(): Float64Array {
    const { inputWidth, gradientInputs } = this.#network;
    const drawn = this.#afterWeights().normal(inputWidth * gradientInputs);
    return drawn.map((_, index) => {
      const row = Math.floor(index / gradientInputs);
      return drawn[(index % gradientInputs) * inputWidth + row];
    });
  }

  #draw(place: number): Float64Array {
    for (let next = this.#marks.length - 1; next < place; next++) this.#read(next);
    return this.#read(place);
  }

  #read(place: number): Float64Array {
    const random = this.#marks[place].clone();
    const size = this.#sizeAt(place);
    if (this.#scratch.length < size) this.#scratch = new Float64Array(size);
    const weights = this.#scratch.subarray(0, size);
    random.fillNormal(weights);
    if (place === this.#marks.length - 1) this.#marks.push(random);
    return weights;
  }

  #sizeAt(place: number): number {
    const { width, inputWidth, outputWidth } = this.#network;
    if (place === 0) return width * inputWidth;
    return place === 1 ? outputWidth * width : width * width;
  }

  #afterWeights(): RandomState {
    const places = this.#network.layers + 1;
    if (this.#marks.length <= places) this.#draw(places - 1);
    return this.#marks[places].clone();
  }
}
