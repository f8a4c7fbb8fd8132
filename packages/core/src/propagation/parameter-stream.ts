import { initializerOf } from '../initializers/initializer-name.ts';
import type { Initializer } from '../initializers/initializer.ts';
import type { Kernel } from '../kernel/kernel.ts';
import type { Pointer } from '../kernel/kernel-functions.ts';
import type { GeneratorState } from '../random/generator-state.ts';
import { stateOfKey, stateOfSeed } from '../random/mersenne-twister.ts';
import { drawNormals, drawWeights } from './draw-weights.ts';
import { inputsOf, outputsOf } from './layer-shape.ts';
import { biasVarianceFactor, weightVarianceFactor } from './layer-variance.ts';
import type { NetworkSpec } from './network-spec.ts';
import { runSteps, type Steps } from '../steps/steps.ts';

/** Layers are kept for the next pass, or the next σ², up to so many float64: 32 MiB. */
export const mostKept: number = 2 ** 22;

/**
 * The random numbers of one seed's network in the notebook's order, W_0, W_K, W_1, …, W_(K−1), then the data, if these have
 * no seed of their own, in a kernel's memory. The generator's state is noted before each layer (2.5 KB), and a layer that is not kept is drawn again when asked
 * for again. So memory stays O(D² + K), a backward pass reads the layers in reverse, and all σ² share one drawing of what fits.
 */
export class ParameterStream {
  readonly #kernel: Kernel;
  readonly #network: NetworkSpec;
  readonly #initializer: Initializer;
  readonly #seed: number;
  readonly #random: GeneratorState;
  /** The generator's state before the layer at each place of the drawing order, as far as it has been reached. */
  readonly #marks: Uint8Array[];
  readonly #kept = new Map<number, Pointer>();
  #room: number;
  #scratch: Pointer | undefined;

  /** @param readAgain - whether layers will be read more than once, so that keeping them is worth its while. */
  constructor(kernel: Kernel, network: NetworkSpec, seed: number, readAgain: boolean) {
    this.#room = readAgain ? mostKept : 0;
    this.#kernel = kernel;
    this.#network = network;
    this.#initializer = initializerOf(network.initializer);
    this.#seed = seed;
    this.#random = stateOfSeed(seed);
    this.#marks = [this.#random.bytes.slice()];
  }

  /** Draws all layers, one after the other, if they have not been and data come after them in the stream: those take that. */
  *draw(): Steps<void> {
    if (this.#network.dataSeed !== undefined) return;
    for (let next = this.#marks.length - 1; next <= this.#network.layers; next++) {
      this.#read(next);
      yield 0;
    }
  }

  /**
   * W_layer as it is where hidden layers have σ = 1, row by row: D × D_i for layer 0, D_o × D for layer K, D × D between. Valid until
   * the next call.
   */
  weights(layer: number): Pointer {
    const place = layer === 0 ? 0 : layer === this.#network.layers ? 1 : layer + 1;
    for (let next = this.#marks.length - 1; next < place; next++) this.#read(next);
    return this.#read(place);
  }

  /**
   * b_0 … b_K where hidden layers have biases of standard deviation σ_b, drawn from NumPy's `RandomState([seed, 1])`, so that
   * weights and data stay the notebook's.
   */
  biases(sigma: number): Pointer[] {
    const random = stateOfKey([this.#seed, 1]);
    const distribution = this.#initializer.biasVarianceOf === undefined ? 'normal' : 'uniform';
    return Array.from({ length: this.#network.layers + 1 }, (_, layer) => {
      const size = outputsOf(this.#network, layer);
      const bias = this.#kernel.allocate(size);
      drawWeights(this.#kernel, random, distribution, bias, size, 1);
      this.#kernel.functions.scale(bias, size, sigma * Math.sqrt(biasVarianceFactor(this.#network, layer)));
      return bias;
    });
  }

  /** D_i × n inputs, row by row: what the notebook draws in one call. */
  inputs(): Float64Array {
    return this.#data(this.#network.inputWidth * this.#network.inputs);
  }

  /** D_i × n inputs, row by row, for the gradients: the notebook draws them one example at a time. */
  gradientInputs(): Float64Array {
    const { inputWidth, gradientInputs } = this.#network;
    const drawn = this.#data(inputWidth * gradientInputs);
    return drawn.map((_, index) => {
      const row = Math.floor(index / gradientInputs);
      return drawn[(index % gradientInputs) * inputWidth + row];
    });
  }

  #read(place: number): Pointer {
    const kept = this.#kept.get(place);
    if (kept !== undefined) return kept;
    const size = this.#sizeAt(place);
    const pointer = this.#roomFor(place, size);
    this.#drawLayer(place, pointer);
    if (place === this.#marks.length - 1) this.#marks.push(this.#random.bytes.slice());
    return pointer;
  }

  #roomFor(place: number, size: number): Pointer {
    if (size > this.#room) {
      this.#scratch ??= this.#kernel.allocate(Math.max(...[0, 1, 2].map((each) => this.#sizeAt(each))));
      return this.#scratch;
    }
    this.#room -= size;
    const pointer = this.#kernel.allocate(size);
    this.#kept.set(place, pointer);
    return pointer;
  }

  #layerAt(place: number): number {
    return place === 0 ? 0 : place === 1 ? this.#network.layers : place - 1;
  }

  #sizeAt(place: number): number {
    const layer = this.#layerAt(place);
    return inputsOf(this.#network, layer) * outputsOf(this.#network, layer);
  }

  /** What is drawn after the weights, or from a seed of its own. */
  #data(size: number): Float64Array {
    runSteps(this.draw());
    const out = this.#kernel.allocate(size);
    drawNormals(this.#kernel, this.#beforeData(), out, size);
    return this.#kernel.floats(out, size).slice();
  }

  /** The generator as it is before the data. */
  #beforeData(): GeneratorState {
    const { layers, dataSeed } = this.#network;
    if (dataSeed !== undefined) return stateOfSeed(dataSeed);
    this.#random.bytes.set(this.#marks[layers + 1]);
    return this.#random;
  }

  #drawLayer(place: number, out: Pointer): void {
    const layer = this.#layerAt(place);
    const [rows, columns] = [outputsOf(this.#network, layer), inputsOf(this.#network, layer)];
    this.#random.bytes.set(this.#marks[place]);
    drawWeights(this.#kernel, this.#random, this.#initializer.distribution, out, rows, columns);
    const factor = Math.sqrt(weightVarianceFactor(this.#network, layer));
    if (factor !== 1) this.#kernel.functions.scale(out, rows * columns, factor);
  }
}
