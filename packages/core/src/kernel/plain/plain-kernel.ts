import { GeneratorState } from '../../random/generator-state.ts';
import { fillWithNormals } from '../../random/polar-normals.ts';
import { Kernel } from '../kernel.ts';
import { layerFunctions } from './layers.ts';
import { PlainMemory } from './plain-memory.ts';
import { pack } from './product.ts';
import { rayFunctions } from './rays.ts';
import { spectralFunctions } from './spectral.ts';

/**
 * The kernel in plain TypeScript, for runtimes without WebAssembly SIMD. It follows the WebAssembly kernel's order of
 * operations, so that every result has the same bits.
 */
export function plainKernel(): Kernel {
  const memory = new PlainMemory();
  const functions = {
    memory,
    normals: (state: number, out: number, n: number) =>
      fillWithNormals(new GeneratorState(memory.buffer, state), new Float64Array(memory.buffer, out, n)),
    pack: pack(memory),
    ...layerFunctions(memory),
    ...rayFunctions(memory),
    ...spectralFunctions(memory),
  };
  return new Kernel('typescript', functions, 0);
}
