import { orthonormalize } from './orthonormal-columns.ts';

/**
 * Makes a row-major matrix of independent normals semi-orthogonal, and its entries of variance 1: WᵀW = rows·I, or
 * WWᵀ = columns·I if those are more. As PyTorch does it, but for the factor √rows or √columns. If rows are not fewer than columns
 * it takes the matrix's memory again.
 *
 * Source: `torch.nn.init.orthogonal_`.
 */
export function makeSemiOrthogonal(values: Float64Array, rows: number, columns: number): void {
  if (rows < columns) {
    // The columns of Wᵀ stand one after the other already.
    orthonormalize(values, columns, rows);
  } else {
    const lines = new Float64Array(values.length);
    transpose(values, lines, rows, columns);
    orthonormalize(lines, rows, columns);
    transpose(lines, values, columns, rows);
  }
  const factor = Math.sqrt(Math.max(rows, columns));
  for (let i = 0; i < values.length; i++) values[i] *= factor;
}

function transpose(from: Float64Array, to: Float64Array, rows: number, columns: number): void {
  for (let i = 0; i < rows; i++) {
    for (let j = 0; j < columns; j++) to[j * rows + i] = from[i * columns + j];
  }
}
