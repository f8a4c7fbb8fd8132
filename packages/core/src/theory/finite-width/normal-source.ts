import type { Kernel } from '../../kernel/kernel.ts';
import type { Pointer } from '../../kernel/kernel-functions.ts';
import { stateOfKey } from '../../random/mersenne-twister.ts';
import type { GeneratorState } from '../../random/generator-state.ts';

/** How many normals are drawn at a time: 256 KiB, which caches hold. */
const BATCH = 2 ** 15;

/** Normals of one stream, some at a time, in a kernel's memory. */
export class NormalSource {
  /** Where {@link NormalSource.take} points to; valid until memory is allocated in the kernel. */
  readonly values: Float64Array;
  readonly #kernel: Kernel;
  readonly #state: GeneratorState;
  readonly #pointer: Pointer;
  readonly #size: number;
  #next: number;

  /** @param most - the most that is taken at a time. */
  constructor(kernel: Kernel, key: readonly number[], most: number) {
    this.#kernel = kernel;
    this.#state = stateOfKey(key);
    this.#size = Math.max(BATCH, most);
    this.#pointer = kernel.allocate(this.#size);
    this.values = kernel.floats(this.#pointer, this.#size);
    this.#next = this.#size;
  }

  /** The place in {@link NormalSource.values} of the next so many normals; valid until the next call. */
  take(count: number): number {
    if (this.#next + count > this.#size) {
      this.#kernel.drawNormals(this.#state, this.#pointer, this.#size);
      this.#next = 0;
    }
    const first = this.#next;
    this.#next += count;
    return first;
  }
}
