import { MersenneTwister } from './mersenne-twister.ts';

/** The largest seed that {@link RandomState} takes: 2^32 − 1. */
export const maxSeed: number = 2 ** 32 - 1;

/**
 * A stream of random numbers, the same as NumPy's `numpy.random.RandomState(seed)` gives.
 *
 * Uniforms are identical to the bit; normals are within 4 units in the last place of NumPy's, because `Math.log`
 * and the C library's `log` may round differently. The normals come in pairs from Marsaglia's polar method: the second of
 * a pair is kept for the next draw, also across calls.
 *
 * @example
 * const random = new RandomState(0);
 * random.normal(2); // Float64Array [1.764052345967664, 0.4001572083672233]
 */
export class RandomState {
  #twister: MersenneTwister;
  #keptNormal = 0;
  #keepsNormal = false;

  /**
   * @param seed - a whole number 0 … 2^32 − 1, or a key of such numbers: `RandomState([0, 1])` is NumPy's too,
   *   and gives a stream unrelated to those of seeds 0 and 1.
   * @throws RangeError if the seed is anything else.
   */
  constructor(seed: number | readonly number[]) {
    if (typeof seed === 'number') {
      assertSeed(seed);
      this.#twister = MersenneTwister.fromSeed(seed);
    } else {
      if (seed.length === 0) throw new RangeError('a seed key needs at least one number, but an empty one was given');
      seed.forEach(assertSeed);
      this.#twister = MersenneTwister.fromKey(seed);
    }
  }

  /** A stream at the same place, which goes on alone: drawing from one does not move the other. */
  clone(): RandomState {
    const copy = new RandomState(0);
    copy.#twister = this.#twister.clone();
    copy.#keptNormal = this.#keptNormal;
    copy.#keepsNormal = this.#keepsNormal;
    return copy;
  }

  /** `n` uniforms in [0, 1), each with 53 random bits: NumPy's `random_sample(n)`. */
  randomSample(n: number): Float64Array {
    const out = new Float64Array(n);
    for (let i = 0; i < n; i++) out[i] = this.#twister.nextDouble();
    return out;
  }

  /** `n` independent N(0, 1) numbers: NumPy's `normal(size=n)`. A matrix is drawn row by row. */
  normal(n: number): Float64Array {
    const out = new Float64Array(n);
    this.fillNormal(out);
    return out;
  }

  /** Overwrites every element with the next N(0, 1) number, as {@link normal} without a new array. */
  fillNormal(out: Float64Array): void {
    const twister = this.#twister;
    const n = out.length;
    let i = 0;
    if (this.#keepsNormal && n > 0) {
      out[i++] = this.#keptNormal;
      this.#keepsNormal = false;
    }
    while (i < n) {
      // A point in the unit disc, its radius r giving both normals: Marsaglia and Bray, SIAM Review 6 (1964).
      let x1: number;
      let x2: number;
      let r2: number;
      do {
        x1 = 2 * twister.nextDouble() - 1;
        x2 = 2 * twister.nextDouble() - 1;
        r2 = x1 * x1 + x2 * x2;
      } while (r2 >= 1 || r2 === 0);
      const f = Math.sqrt((-2 * Math.log(r2)) / r2);
      out[i++] = f * x2;
      if (i < n) {
        out[i++] = f * x1;
      } else {
        this.#keptNormal = f * x1;
        this.#keepsNormal = true;
      }
    }
  }
}

function assertSeed(seed: number): void {
  if (!Number.isInteger(seed) || seed < 0 || seed > maxSeed) {
    throw new RangeError(`a seed is a whole number from 0 to ${maxSeed}, but ${seed} was given`);
  }
}
