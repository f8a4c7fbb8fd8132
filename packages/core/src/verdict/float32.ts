import type { Course } from './growth.ts';

const LOG10_OF_LARGEST = Math.log10((2 - 2 ** -23) * 2 ** 127);
/** Half of the smallest subnormal: at and below it, everything rounds to zero. */
const LOG10_OF_ZERO = Math.log10(2 ** -150);

/** Where a signal leaves float32. */
export interface Float32Limit {
  readonly kind: 'overflow' | 'zero';
  /** The first layer, in the signal's order, whose largest value float32 cannot hold, or holds as 0. */
  readonly layer: number;
}

/** Where float32 loses a signal on its way through the layers; `null` if it does not. */
export function float32Limit({ layers, largestLog10 }: Course): Float32Limit | null {
  for (const [i, layer] of layers.entries()) {
    const size = largestLog10[i];
    if (size === null) continue;
    if (size > LOG10_OF_LARGEST) return { kind: 'overflow', layer };
    if (size <= LOG10_OF_ZERO) return { kind: 'zero', layer };
  }
  return null;
}
