/** Words of MT19937's state. */
export const WORDS = 624;

const CONTROL = WORDS * 4;
const KEPT = CONTROL + 8;

/**
 * Where a generator stands, in 2.5 KB: MT19937's words, how many of them are used up, and the second normal of a pair
 * that was only half asked for. Laid out as the kernel reads it.
 */
export class GeneratorState {
  static readonly bytes: number = KEPT + 8;

  readonly bytes: Uint8Array;
  readonly words: Int32Array;
  readonly #control: Int32Array;
  readonly #kept: Float64Array;

  constructor(buffer: ArrayBufferLike = new ArrayBuffer(GeneratorState.bytes), offset = 0) {
    this.bytes = new Uint8Array(buffer, offset, GeneratorState.bytes);
    this.words = new Int32Array(buffer, offset, WORDS);
    this.#control = new Int32Array(buffer, offset + CONTROL, 2);
    this.#kept = new Float64Array(buffer, offset + KEPT, 1);
  }

  /** How many of the words are used up: all of them before the first draw. */
  get position(): number {
    return this.#control[0];
  }

  set position(position: number) {
    this.#control[0] = position;
  }

  /** The normal kept for the next draw; `null` if there is none. */
  get keptNormal(): number | null {
    return this.#control[1] === 1 ? this.#kept[0] : null;
  }

  set keptNormal(normal: number | null) {
    this.#control[1] = normal === null ? 0 : 1;
    if (normal !== null) this.#kept[0] = normal;
  }

  /** A state of its own at the same place. */
  clone(): GeneratorState {
    const copy = new GeneratorState();
    copy.bytes.set(this.bytes);
    return copy;
  }
}
