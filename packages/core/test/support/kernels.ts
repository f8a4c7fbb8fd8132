import type { Kernel, KernelKind } from '../../src/kernel/kernel.ts';
import type { Pointer } from '../../src/kernel/kernel-functions.ts';
import { plainKernel } from '../../src/kernel/plain/plain-kernel.ts';
import { wasmKernel } from '../../src/kernel/wasm-kernel.ts';
import { panelSize } from '../../src/propagation/columns.ts';

/** Both ways in which a kernel may compute. */
export const kernelKinds: readonly KernelKind[] = ['wasm', 'typescript'];

/** A kernel of its own memory. */
export function newKernel(kind: KernelKind): Kernel {
  const kernel = kind === 'wasm' ? wasmKernel() : plainKernel();
  if (kernel === null) throw new Error('these tests need a runtime with WebAssembly SIMD');
  return kernel;
}

/** Numbers at a place of their own in a kernel's memory. */
export function placed(kernel: Kernel, values: ArrayLike<number>): Pointer {
  const pointer = kernel.allocate(values.length);
  kernel.floats(pointer, values.length).set(values);
  return pointer;
}

const GUARD = 6;
const UNTOUCHED = -123.5;

/** Room for so many float64, behind which nothing may be written: {@link guarded} tells. */
export function guardedRoom(kernel: Kernel, length: number): Pointer {
  const pointer = kernel.allocate(length + GUARD);
  kernel.floats(pointer, length + GUARD).fill(UNTOUCHED);
  return pointer;
}

/** What stands in such a room. */
export function guarded(kernel: Kernel, pointer: Pointer, length: number): Float64Array {
  const values = kernel.floats(pointer, length + GUARD);
  if (values.subarray(length).some((value) => value !== UNTOUCHED)) throw new Error('the kernel wrote beyond its end');
  return values.slice(0, length);
}

/** Columns in panels as a row-major matrix, without what fills the last panel up. */
export function fromPanels(panels: Float64Array, rows: number, columns: number): Float64Array {
  if (panels.length !== panelSize(rows, columns)) throw new Error('the panels are not of that size');
  return Float64Array.from({ length: rows * columns }, (_, index) => {
    const [i, j] = [Math.floor(index / columns), index % columns];
    return panels[(j >> 2) * rows * 4 + i * 4 + (j % 4)];
  });
}
