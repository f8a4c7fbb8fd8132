import type { KernelFunctions, Pointer } from './kernel-functions.ts';

/** What the WebAssembly module gives: see kernel/index.ts, beside src/. */
export interface WasmExports extends KernelFunctions {
  /** Where tables belong that are shared with the TypeScript. */
  readonly logTable: Global<Pointer>;
  readonly erfTable: Global<Pointer>;
  /** Where the memory begins that may be handed out. */
  readonly freeMemory: Global<Pointer>;
}

interface Global<Value> {
  readonly value: Value;
}
