// The kernel: what initscope computes most, in WebAssembly with SIMD. src/kernel/plain is the same in TypeScript, to the bit.

import { ERF_TABLE } from './erf';
import { LOG_TABLE } from './log';

export { activate, backwardLayer, forwardLayer, scale, scratchSize } from './layers';
export { normals } from './normals';
export { pack } from './product';
export { backwardRays, forwardRays } from './rays';
export { tails } from './tails';
export { weightedMoments } from './weighted-moments';

/** Where tables belong that are shared with the TypeScript. */
export const logTable: usize = LOG_TABLE;
export const erfTable: usize = ERF_TABLE;

/** Where the memory begins that whoever starts the kernel may hand out. */
export const freeMemory: usize = __heap_base;
