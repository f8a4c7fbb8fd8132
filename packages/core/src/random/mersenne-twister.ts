const N = 624;
const M = 397;
const DOUBLES = N / 2;

/**
 * MT19937, the 32-bit Mersenne Twister: the generator under NumPy's `RandomState`.
 *
 * Source: M. Matsumoto and T. Nishimura, "Mersenne Twister", ACM TOMACS 8 (1998), with their 2002 initialisations.
 */
export class MersenneTwister {
  #state = new Int32Array(N);
  #doubles = new Float64Array(DOUBLES);
  #position = DOUBLES;

  /** Knuth's `init_genrand`: the state of one 32-bit seed. */
  static fromSeed(seed: number): MersenneTwister {
    const twister = new MersenneTwister();
    const state = twister.#state;
    state[0] = seed;
    for (let i = 1; i < N; i++) {
      const previous = state[i - 1] ^ (state[i - 1] >>> 30);
      state[i] = Math.imul(1812433253, previous) + i;
    }
    return twister;
  }

  /** `init_by_array`: the state of a key of one or more 32-bit words. */
  static fromKey(key: readonly number[]): MersenneTwister {
    const twister = MersenneTwister.fromSeed(19650218);
    const state = twister.#state;
    let i = 1;
    const advance = (): void => {
      i++;
      if (i === N) {
        state[0] = state[N - 1];
        i = 1;
      }
    };
    for (let k = 0; k < Math.max(N, key.length); k++) {
      const previous = state[i - 1] ^ (state[i - 1] >>> 30);
      const j = k % key.length;
      state[i] = (state[i] ^ Math.imul(previous, 1664525)) + key[j] + j;
      advance();
    }
    for (let k = 0; k < N - 1; k++) {
      const previous = state[i - 1] ^ (state[i - 1] >>> 30);
      state[i] = (state[i] ^ Math.imul(previous, 1566083941)) - i;
      advance();
    }
    state[0] = 0x80000000;
    return twister;
  }

  /** A generator in the same state, which goes on alone. */
  clone(): MersenneTwister {
    const copy = new MersenneTwister();
    copy.#state.set(this.#state);
    copy.#position = this.#position;
    if (copy.#position < DOUBLES) fillDoubles(copy.#state, copy.#doubles);
    return copy;
  }

  /** The next uniform in [0, 1) with 53 random bits, made of two words of the stream: `genrand_res53`. */
  nextDouble(): number {
    if (this.#position === DOUBLES) {
      twist(this.#state);
      fillDoubles(this.#state, this.#doubles);
      this.#position = 0;
    }
    return this.#doubles[this.#position++];
  }
}

/** The next 624 untempered words, in place. */
function twist(state: Int32Array): void {
  let i = 0;
  for (; i < N - M; i++) state[i] = state[i + M] ^ twisted(state[i], state[i + 1]);
  for (; i < N - 1; i++) state[i] = state[i + M - N] ^ twisted(state[i], state[i + 1]);
  state[N - 1] = state[M - 1] ^ twisted(state[N - 1], state[0]);
}

/** A block of uniforms at a time: several times faster than a call for each word. */
function fillDoubles(state: Int32Array, doubles: Float64Array): void {
  for (let i = 0; i < DOUBLES; i++) {
    const high = tempered(state[2 * i]) >>> 5;
    const low = tempered(state[2 * i + 1]) >>> 6;
    doubles[i] = (high * 2 ** 26 + low) / 2 ** 53;
  }
}

function tempered(word: number): number {
  let y = word;
  y ^= y >>> 11;
  y ^= (y << 7) & 0x9d2c5680;
  y ^= (y << 15) & 0xefc60000;
  return y ^ (y >>> 18);
}

function twisted(upper: number, lower: number): number {
  const y = (upper & 0x80000000) | (lower & 0x7fffffff);
  return (y >>> 1) ^ (-(y & 1) & 0x9908b0df);
}
