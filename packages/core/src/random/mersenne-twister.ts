import { GeneratorState, WORDS } from './generator-state.ts';

const AHEAD = 397;

// MT19937, the 32-bit Mersenne Twister: the generator under NumPy's `RandomState`. Source: M. Matsumoto and T. Nishimura,
// "Mersenne Twister", ACM TOMACS 8 (1998), with their 2002 initialisations.

/** Knuth's `init_genrand`: the state of one 32-bit seed. */
export function stateOfSeed(seed: number): GeneratorState {
  const state = new GeneratorState();
  const { words } = state;
  words[0] = seed;
  for (let i = 1; i < WORDS; i++) {
    const previous = words[i - 1] ^ (words[i - 1] >>> 30);
    words[i] = Math.imul(1812433253, previous) + i;
  }
  state.position = WORDS;
  return state;
}

/** `init_by_array`: the state of a key of one or more 32-bit words. */
export function stateOfKey(key: readonly number[]): GeneratorState {
  const state = stateOfSeed(19650218);
  const { words } = state;
  let i = 1;
  const advance = (): void => {
    i++;
    if (i === WORDS) {
      words[0] = words[WORDS - 1];
      i = 1;
    }
  };
  for (let k = 0; k < Math.max(WORDS, key.length); k++) {
    const previous = words[i - 1] ^ (words[i - 1] >>> 30);
    const j = k % key.length;
    words[i] = (words[i] ^ Math.imul(previous, 1664525)) + key[j] + j;
    advance();
  }
  for (let k = 0; k < WORDS - 1; k++) {
    const previous = words[i - 1] ^ (words[i - 1] >>> 30);
    words[i] = (words[i] ^ Math.imul(previous, 1566083941)) - i;
    advance();
  }
  words[0] = 0x80000000;
  return state;
}

/** The next uniform in [0, 1) with 53 random bits, made of two words of the stream: `genrand_res53`. */
export function nextDouble(state: GeneratorState): number {
  if (state.position === WORDS) {
    twist(state.words);
    state.position = 0;
  }
  const { words, position } = state;
  const high = tempered(words[position]) >>> 5;
  const low = tempered(words[position + 1]) >>> 6;
  state.position = position + 2;
  return (high * 2 ** 26 + low) / 2 ** 53;
}

/** The next 624 untempered words, in place. */
function twist(words: Int32Array): void {
  let i = 0;
  for (; i < WORDS - AHEAD; i++) words[i] = words[i + AHEAD] ^ twisted(words[i], words[i + 1]);
  for (; i < WORDS - 1; i++) words[i] = words[i + AHEAD - WORDS] ^ twisted(words[i], words[i + 1]);
  words[WORDS - 1] = words[AHEAD - 1] ^ twisted(words[WORDS - 1], words[0]);
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
