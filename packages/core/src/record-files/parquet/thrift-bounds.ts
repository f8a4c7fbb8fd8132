import { FileProblem } from '../file-problem.ts';

/** Parquet's structures nest about six deep. */
const deepest = 16;

const BOOLEANS = new Set([1, 2]);
const BYTE = 3;
const VARINTS = new Set([4, 5, 6]);
const DOUBLE = 7;
const BINARY = 8;
const LISTS = new Set([9, 10]);
const STRUCT = 12;

/**
 * Where a structure in Thrift's compact protocol ends. hyparquet makes a list as long as the bytes say before it reads any of it: this
 * looks first whether there is that much.
 *
 * @throws FileProblem if the bytes do not hold all of it.
 */
export function endOfStruct(bytes: Uint8Array, start: number): number {
  return new Walk(bytes, start).struct(0);
}

class Walk {
  readonly #bytes: Uint8Array;
  #at: number;

  constructor(bytes: Uint8Array, at: number) {
    this.#bytes = bytes;
    this.#at = at;
  }

  struct(depth: number): number {
    if (depth > deepest) throw new FileProblem('is damaged: it nests too deep');
    for (;;) {
      const head = this.#byte();
      const type = head & 0x0f;
      if (type === 0) return this.#at;
      if (head >> 4 === 0) this.#varint();
      if (!BOOLEANS.has(type)) this.#element(type, depth);
    }
  }

  #element(type: number, depth: number): void {
    if (BOOLEANS.has(type) || type === BYTE) this.#skip(1);
    else if (VARINTS.has(type)) this.#varint();
    else if (type === DOUBLE) this.#skip(8);
    else if (type === BINARY) this.#skip(this.#varint());
    else if (LISTS.has(type)) this.#list(depth + 1);
    else if (type === STRUCT) this.struct(depth + 1);
    else throw new FileProblem('is damaged: it holds an unknown type');
  }

  #list(depth: number): void {
    if (depth > deepest) throw new FileProblem('is damaged: it nests too deep');
    const head = this.#byte();
    const length = head >> 4 === 15 ? this.#varint() : head >> 4;
    // Every element takes a byte or more.
    if (length > this.#bytes.length - this.#at) throw new FileProblem('is damaged: a list is longer than the file');
    for (let i = 0; i < length; i++) this.#element(head & 0x0f, depth);
  }

  #byte(): number {
    this.#skip(1);
    return this.#bytes[this.#at - 1];
  }

  #skip(count: number): void {
    if (count > this.#bytes.length - this.#at) throw new FileProblem('is damaged: it ends within its metadata');
    this.#at += count;
  }

  /** Up to 64 bits, of which the low ones are enough: nothing here is longer than the file. */
  #varint(): number {
    let value = 0;
    for (let shift = 0; shift < 70; shift += 7) {
      const byte = this.#byte();
      value += (byte & 0x7f) * 2 ** shift;
      if (byte < 0x80) return value;
    }
    throw new FileProblem('is damaged: a number has too many digits');
  }
}
