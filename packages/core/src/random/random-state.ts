import { withKernel } from '../kernel/kernel-pool.ts';
import type { GeneratorState } from './generator-state.ts';
import { nextDouble, stateOfKey, stateOfSeed } from './mersenne-twister.ts';
import { fillWithNormals } from './polar-normals.ts';

/** The largest seed that {@link RandomState} takes: 2^32 − 1. */
export const maxSeed: number = 2 ** 32 - 1;

/** Normals drawn by the kernel at a time, on their way to an array outside its memory. */
const CHUNK = 2 ** 14;

/**
 * A stream of random numbers, the same to the bit as NumPy's `numpy.random.RandomState(seed)` gives on a glibc system
 * with fused multiply-adds: uniforms and normals, on every engine.
 *
 * The normals come in pairs from Marsaglia's polar method: the second of a pair is kept for the next draw, also across calls.
 *
 * @example
 * const random = new RandomState(0);
 * random.normal(2); // Float64Array [1.764052345967664, 0.4001572083672233]
 */
export class RandomState {
  #state: GeneratorState;

  /**
   * @param seed - a whole number 0 … 2^32 − 1, or a key of such numbers: `RandomState([0, 1])` is NumPy's too,
   *   and gives a stream unrelated to those of seeds 0 and 1.
   * @throws RangeError if the seed is anything else.
   */
  constructor(seed: number | readonly number[]) {
    if (typeof seed === 'number') {
      assertSeed(seed);
      this.#state = stateOfSeed(seed);
    } else {
      if (seed.length === 0) throw new RangeError('a seed key needs at least one number, but an empty one was given');
      seed.forEach(assertSeed);
      this.#state = stateOfKey(seed);
    }
  }

  /** A stream at the same place, which goes on alone: drawing from one does not move the other. */
  clone(): RandomState {
    const copy = new RandomState(0);
    copy.#state = this.#state.clone();
    return copy;
  }

  /** `n` uniforms in [0, 1), each with 53 random bits: NumPy's `random_sample(n)`. */
  randomSample(n: number): Float64Array {
    const out = new Float64Array(n);
    for (let i = 0; i < n; i++) out[i] = nextDouble(this.#state);
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
    // The kernel takes its words in fours; an odd number of uniforms leaves two.
    if (this.#state.position % 4 !== 0) {
      fillWithNormals(this.#state, out);
      return;
    }
    withKernel((kernel) => {
      const chunk = kernel.allocate(Math.min(CHUNK, out.length));
      for (let start = 0; start < out.length; start += CHUNK) {
        const n = Math.min(CHUNK, out.length - start);
        kernel.drawNormals(this.#state, chunk, n);
        out.set(kernel.floats(chunk, n), start);
      }
    });
  }
}

function assertSeed(seed: number): void {
  if (!Number.isInteger(seed) || seed < 0 || seed > maxSeed) {
    throw new RangeError(`a seed is a whole number from 0 to ${maxSeed}, but ${seed} was given`);
  }
}
