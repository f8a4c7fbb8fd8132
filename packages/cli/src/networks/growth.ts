import { courseInPlane, growthOf, isGradient, type Plane } from '@initscope/core';

/**
 * log10 of what a layer multiplies a std by, in the mean over the layers that are alive and in the direction in which the signal
 * goes: for gradients from the output to the input. `null` with fewer than two of them.
 */
export function growthAt(plane: Plane, column: number): number | null {
  return growthOf(courseInPlane(plane, column))?.decades ?? null;
}

/** Where a signal ends: the last layer for hidden units, the first for gradients, which come from the output. */
export function endAt(plane: Plane, column: number): { readonly layer: number; readonly log10Std: number | null } {
  const row = isGradient(plane.quantity) ? 0 : plane.layers.length - 1;
  return { layer: plane.layers[row], log10Std: plane.log10Std[row][column] };
}
