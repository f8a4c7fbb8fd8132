// Loaded into the program by NODE_OPTIONS: a machine on which a kernel's memory grows to so many pages of 64 KiB and no further.
const grow = Object.getOwnPropertyDescriptor(WebAssembly.Memory.prototype, 'grow').value;
WebAssembly.Memory.prototype.grow = function (pages) {
  if (this.buffer.byteLength / 65536 + pages > Number(process.env.MOST_PAGES)) {
    throw new RangeError('WebAssembly.Memory.grow(): Maximum memory size exceeded');
  }
  return grow.call(this, pages);
};
