import { GeneratorState } from '../random/generator-state.ts';
import type { KernelFunctions, Pointer } from './kernel-functions.ts';

/**
 * What computes: `wasm`, WebAssembly with SIMD, or `typescript`, many times slower, where that is missing or forbidden (by a content
 * security policy without 'wasm-unsafe-eval'). The figures are the same to the bit.
 */
export type KernelKind = 'wasm' | 'typescript';

const PAGE = 2 ** 16;
/** Cache lines, and more than any load needs. */
const ALIGNMENT = 64;
/** The most bytes that a kernel can hold: what 32-bit pointers reach, but for the last page. */
export const largestKernel: number = 2 ** 32 - PAGE;

/** A kernel's functions with the memory they work in, which is handed out from one end and given back all at once. */
export class Kernel {
  readonly kind: KernelKind;
  readonly functions: KernelFunctions;
  readonly #start: Pointer;
  readonly #state: Pointer;
  #top: Pointer;

  /** @param start - the memory below it is the functions' own. */
  constructor(kind: KernelKind, functions: KernelFunctions, start: Pointer) {
    this.kind = kind;
    this.functions = functions;
    this.#top = start;
    this.#state = this.allocateBytes(GeneratorState.bytes);
    this.#start = this.#top;
  }

  /** Bytes that this kernel holds, used or not. */
  get size(): number {
    return this.functions.memory.buffer.byteLength;
  }

  /**
   * Room for so many float64, holding whatever was there before.
   *
   * @throws RangeError if memory does not reach that far.
   */
  allocate(length: number): Pointer {
    return this.allocateBytes(8 * length);
  }

  allocateBytes(bytes: number): Pointer {
    const pointer = Math.ceil(this.#top / ALIGNMENT) * ALIGNMENT;
    // Loads may look a little beyond the end of what they are asked for.
    const end = pointer + bytes + ALIGNMENT;
    const missing = end - this.size;
    if (end > largestKernel || (missing > 0 && !this.#grow(Math.ceil(missing / PAGE)))) {
      throw new RangeError(
        `this network needs more than ${Math.ceil(end / 2 ** 20)} MiB in one piece, which is more than there is (4096 MiB at most); fewer inputs or less width need less`,
      );
    }
    this.#top = end;
    return pointer;
  }

  /** Gives back all that was allocated. */
  reset(): void {
    this.#top = this.#start;
  }

  /** What stands there, to be read and written; valid until the next allocation. */
  floats(pointer: Pointer, length: number): Float64Array {
    return new Float64Array(this.functions.memory.buffer, pointer, length);
  }

  /** The next n normals of a stream. */
  drawNormals(state: GeneratorState, out: Pointer, n: number): void {
    const own = new Uint8Array(this.functions.memory.buffer, this.#state, GeneratorState.bytes);
    own.set(state.bytes);
    this.functions.normals(this.#state, out, n);
    state.bytes.set(own);
  }

  #grow(pages: number): boolean {
    try {
      return this.functions.memory.grow(pages) !== -1;
    } catch {
      return false;
    }
  }
}
