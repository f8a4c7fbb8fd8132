import { log10OfScaled } from '../../special/log10.ts';
import { exponentOf, powerOf2 } from '../../special/power-of-2.ts';

/** E|x| for x ~ N(0, 1). */
const MEAN_SIZE = 0.7978845608028654;

/** Sums over units of one quantity for x = +1 and x = −1, layer by layer: of its values, and of their squares. */
export class LayerSums {
  readonly #sums: Float64Array;
  readonly #exponents: Int32Array;

  /** @param layers - one more than the last layer's number. */
  constructor(layers: number) {
    this.#sums = new Float64Array(4 * layers);
    this.#exponents = new Int32Array(layers);
  }

  /** Takes the sums of a layer, whose values are to be multiplied by 2^exponent. */
  set(layer: number, sum1: number, sum2: number, squares1: number, squares2: number, exponent: number): void {
    const place = 4 * layer;
    this.#sums[place] = sum1;
    this.#sums[place + 1] = sum2;
    this.#sums[place + 2] = squares1;
    this.#sums[place + 3] = squares2;
    this.#exponents[layer] = exponent;
  }

  /**
   * log10 of the std over so many units and all inputs x ~ N(0, 1), of which each makes |x| times the ray of its sign; −∞ for a std of 0.
   */
  log10Std(layer: number, units: number): number {
    const place = 4 * layer;
    const sums = this.#sums;
    const mean = (MEAN_SIZE * (sums[place] + sums[place + 1])) / (2 * units);
    const variance = (sums[place + 2] + sums[place + 3]) / (2 * units) - mean * mean;
    if (variance <= 0) return -Infinity;
    const exponent = exponentOf(variance);
    // The exponents carry all but what a layer changes, so that one power of two is enough.
    return log10OfScaled(variance * powerOf2(-exponent), exponent + 2 * this.#exponents[layer]) / 2;
  }
}
