import type { Kernel, KernelKind } from './kernel.ts';
import { plainKernel } from './plain/plain-kernel.ts';
import { wasmKernel, wasmModule } from './wasm-kernel.ts';

/** An idle kernel larger than this is left to the garbage collector: WebAssembly's memory never shrinks. */
const MOST_KEPT = 2 ** 26;

let idle: Kernel | undefined;
let forced: KernelKind | undefined;

/** A kernel with all of its memory free, to be given back by {@link returnKernel}. */
export function borrowKernel(): Kernel {
  const kernel = idle ?? newKernel();
  idle = undefined;
  return kernel;
}

/** Takes a kernel back, and keeps it for who comes next. */
export function returnKernel(kernel: Kernel): void {
  kernel.reset();
  if (kernel.size <= MOST_KEPT && kernel.kind === kernelKind()) idle = kernel;
}

/** Does some work with a kernel. */
export function withKernel<Result>(work: (kernel: Kernel) => Result): Result {
  const kernel = borrowKernel();
  try {
    return work(kernel);
  } finally {
    returnKernel(kernel);
  }
}

/** Which of the two this runtime has. */
export function kernelKind(): KernelKind {
  return forced ?? (wasmModule() === null ? 'typescript' : 'wasm');
}

/** Makes all kernels from now on of one kind; of the best kind again if none is given. For tests and benchmarks. */
export function forceKernel(kind?: KernelKind): void {
  forced = kind;
  idle = undefined;
}

function newKernel(): Kernel {
  if (forced === 'typescript') return plainKernel();
  return wasmKernel() ?? plainKernel();
}
