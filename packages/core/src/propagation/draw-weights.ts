import type { Distribution } from '../initializers/initializer.ts';
import { makeSemiOrthogonal } from '../initializers/semi-orthogonal.ts';
import type { Kernel } from '../kernel/kernel.ts';
import type { Pointer } from '../kernel/kernel-functions.ts';
import type { GeneratorState } from '../random/generator-state.ts';
import { fillWithNormals } from '../random/polar-normals.ts';
import { truncatedStd, truncation } from '../random/truncation.ts';
import { fillWithUnitUniforms } from '../random/uniforms.ts';

/**
 * Draws a row-major matrix of weights of variance 1 in a kernel's memory.
 *
 * Orthogonal ones take O(D³) time and the others O(D²): 0.7 ms for 80 × 80 and 0.15 s for 512 × 512, eight times as long for twice
 * the width, and again for each pass where layers are too many to be kept.
 */
export function drawWeights(
  kernel: Kernel,
  state: GeneratorState,
  distribution: Distribution,
  out: Pointer,
  rows: number,
  columns: number,
): void {
  const size = rows * columns;
  switch (distribution) {
    case 'normal':
      drawNormals(kernel, state, out, size);
      break;
    case 'truncated':
      drawTruncatedNormals(kernel, state, out, size);
      break;
    case 'uniform':
      fillWithUnitUniforms(state, kernel.floats(out, size));
      break;
    case 'orthogonal':
      drawNormals(kernel, state, out, size);
      makeSemiOrthogonal(kernel.floats(out, size), rows, columns);
      break;
  }
}

/** The next n normals of a stream, wherever it stands. */
export function drawNormals(kernel: Kernel, state: GeneratorState, out: Pointer, n: number): void {
  // The kernel takes its words in fours; an odd number of uniforms leaves two.
  if (state.position % 4 === 0) kernel.drawNormals(state, out, n);
  else fillWithNormals(state, kernel.floats(out, n));
}

/** The next n normals within ±2, as if they were redrawn one by one, times what makes their variance 1. */
function drawTruncatedNormals(kernel: Kernel, state: GeneratorState, out: Pointer, n: number): void {
  const values = kernel.floats(out, n);
  let kept = 0;
  while (kept < n) {
    drawNormals(kernel, state, out + kept * values.BYTES_PER_ELEMENT, n - kept);
    for (let i = kept; i < n; i++) {
      const value = values[i];
      if (Math.abs(value) <= truncation) values[kept++] = value / truncatedStd;
    }
  }
}
