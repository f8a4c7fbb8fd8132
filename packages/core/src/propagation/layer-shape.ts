import type { NetworkSpec } from './network-spec.ts';

/** Rows of W_layer: D for layers 0 … K−1, D_o for layer K. */
export function outputsOf({ layers, width, outputWidth }: NetworkSpec, layer: number): number {
  return layer === layers ? outputWidth : width;
}

/** Columns of W_layer: D_i for layer 0, D for the others. */
export function inputsOf({ width, inputWidth }: NetworkSpec, layer: number): number {
  return layer === 0 ? inputWidth : width;
}
