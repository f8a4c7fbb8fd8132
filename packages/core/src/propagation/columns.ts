import { exponentOf } from '../statistics/magnitude.ts';

/** The values of every unit (row) for every example (column), row by row, each times 2^exponent. */
export interface Columns {
  readonly rows: number;
  readonly columns: number;
  readonly values: Float64Array;
  readonly exponent: number;
}

/** Row-major weights, to be read as they are or transposed. */
export interface Weights {
  readonly values: Float64Array;
  readonly rows: number;
  readonly columns: number;
  readonly transposed?: boolean;
}

/** Squares of values within 2^±EXPONENT_ROOM cannot leave float64, however many are summed. */
const EXPONENT_ROOM = 128;

/** W·v or Wᵀ·v for all columns, each element summed in the order of v's rows: the bits of the plain triple loop. */
export function multiplyColumns(weights: Weights, v: Columns): Columns {
  const { transposed = false } = weights;
  const rows = transposed ? weights.columns : weights.rows;
  const rowStep = transposed ? 1 : weights.columns;
  const termStep = transposed ? weights.columns : 1;
  const n = v.columns;
  const result = new Float64Array(rows * n);
  for (let i = 0; i < rows; i++) {
    const out = result.subarray(i * n, (i + 1) * n);
    for (let k = 0; k < v.rows; k++) {
      const weight = weights.values[i * rowStep + k * termStep];
      const row = k * n;
      for (let j = 0; j < n; j++) out[j] += weight * v.values[row + j];
    }
  }
  return { rows, columns: n, values: result, exponent: v.exponent };
}

/** Adds 2^−exponent times each row's bias to that row, in place. */
export function addBias({ columns, values, exponent }: Columns, bias: Float64Array): void {
  const factor = 2 ** -exponent;
  bias.forEach((value, row) => {
    for (let j = row * columns; j < (row + 1) * columns; j++) values[j] += value * factor;
  });
}

/** The same numbers over another exponent where theirs nears the end of float64's range; powers of two are exact. */
export function rescaled(v: Columns): Columns {
  let largest = 0;
  for (let i = 0; i < v.values.length; i++) largest = Math.max(largest, Math.abs(v.values[i]));
  const shift = exponentOf(largest);
  if (Math.abs(shift) <= EXPONENT_ROOM) return v;
  const factor = 2 ** -shift;
  return { ...v, values: v.values.map((value) => value * factor), exponent: v.exponent + shift };
}
