import { erfCoefficients } from '../special/erf-coefficients.ts';
import { logTable } from '../special/log-table.ts';
import { host } from './host.ts';
import { Kernel } from './kernel.ts';
import type { WasmExports } from './wasm-exports.ts';
import { wasmHex } from './wasm-hex.generated.ts';

let compiled: object | null | undefined;

/** The kernel compiled, once; `null` where WebAssembly, or its SIMD, is missing or forbidden. */
export function wasmModule(): object | null {
  if (compiled === undefined) compiled = compile();
  return compiled;
}

/** A kernel of its own memory in WebAssembly; `null` where there is none to be had. */
export function wasmKernel(): Kernel | null {
  const wasm = host('WebAssembly');
  const module = wasmModule();
  if (wasm === undefined || module === null) return null;
  const { exports } = new wasm.Instance(module, {});
  const table = (pointer: WasmExports['logTable'], values: readonly number[]): void => {
    new Float64Array(exports.memory.buffer, pointer.value, values.length).set(values);
  };
  table(exports.logTable, logTable);
  table(exports.erfTable, Object.values(erfCoefficients).flat());
  return new Kernel('wasm', exports, exports.freeMemory.value);
}

function compile(): object | null {
  const wasm = host('WebAssembly');
  if (wasm === undefined) return null;
  const binary = Uint8Array.from({ length: wasmHex.length / 2 }, (_, i) =>
    parseInt(wasmHex.slice(2 * i, 2 * i + 2), 16),
  );
  try {
    return new wasm.Module(binary);
  } catch {
    // No SIMD, or a content security policy without 'wasm-unsafe-eval'.
    return null;
  }
}
