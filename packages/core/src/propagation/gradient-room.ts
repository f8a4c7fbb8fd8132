import type { Kernel } from '../kernel/kernel.ts';
import type { Pointer } from '../kernel/kernel-functions.ts';
import { panelSize } from './columns.ts';
import type { NetworkSpec } from './network-spec.ts';

/** Memory for a pass forward and backward. */
export interface GradientRoom {
  /** f_0 … f_(K−1). */
  readonly f: readonly Pointer[];
  /** h_k and ∂L/∂f_k, one after the other. */
  readonly columns: Pointer;
  /** ∂L/∂h_k. */
  readonly dlDh: Pointer;
  /** f_K. */
  readonly output: Pointer;
}

/** Room for so many columns: O(K·D·n). */
export function gradientRoom(kernel: Kernel, network: NetworkSpec, columns: number): GradientRoom {
  const { layers, width, outputWidth } = network;
  const size = panelSize(width, columns);
  return {
    f: Array.from({ length: layers }, () => kernel.allocate(size)),
    columns: kernel.allocate(size),
    dlDh: kernel.allocate(size),
    output: kernel.allocate(panelSize(outputWidth, columns)),
  };
}
