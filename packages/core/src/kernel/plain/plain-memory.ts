const PAGE = 2 ** 16;

/** Memory that grows as WebAssembly's does, and by half at least, since it is copied. */
export class PlainMemory {
  buffer: ArrayBuffer = new ArrayBuffer(PAGE);
  floats: Float64Array = new Float64Array(this.buffer);
  bytes: Uint8Array = new Uint8Array(this.buffer);

  grow(pages: number): number {
    const before = this.bytes;
    this.buffer = new ArrayBuffer(before.length + Math.max(pages * PAGE, before.length / 2));
    this.floats = new Float64Array(this.buffer);
    this.bytes = new Uint8Array(this.buffer);
    this.bytes.set(before);
    return before.length / PAGE;
  }
}
