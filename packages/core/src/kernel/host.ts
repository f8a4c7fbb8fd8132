import type { WasmExports } from './wasm-exports.ts';

/**
 * What of the runtime this package needs, beyond the language: every browser, worker, Node, Deno and Bun has `setTimeout`, and
 * all but the oldest and the most locked-down have WebAssembly.
 */
interface Host {
  readonly setTimeout: (callback: () => void, milliseconds: number) => unknown;
  readonly WebAssembly:
    | {
        readonly Module: new (binary: Uint8Array<ArrayBuffer>) => object;
        readonly Instance: new (module: object, imports: object) => { readonly exports: WasmExports };
      }
    | undefined;
}

/** One of them. The language's own types, all that this package is compiled with, know none. */
export function host<Name extends keyof Host>(name: Name): Host[Name] {
  return Reflect.get(globalThis, name);
}
