import { exponentOf, largestSize, scaleByPowerOf2 } from '../statistics/magnitude.ts';

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

/** f + b, a bias for each row. */
export function withBias(f: Columns, bias: Float64Array): Columns {
  // Over an exponent below 0 a bias could leave float64; over 0 what is lost of f is nothing beside the bias.
  const { rows, columns, values, exponent } = f.exponent < 0 ? overExponent0(f) : f;
  const factor = 2 ** -exponent;
  const sums = values.map((value, i) => value + bias[Math.floor(i / columns)] * factor);
  return { rows, columns, values: sums, exponent };
}

/** The values themselves; what float64 cannot hold becomes infinite, or 0. */
export function overExponent0(v: Columns): Columns {
  return { ...v, values: scaleByPowerOf2(v.values, v.exponent), exponent: 0 };
}

/** The same numbers over another exponent where theirs nears the end of float64's range; powers of two are exact. */
export function rescaled(v: Columns): Columns {
  const largest = largestSize(v.values);
  // Nothing has no magnitude, and must not pass one on.
  if (largest === 0) return { ...v, exponent: 0 };
  const shift = exponentOf(largest);
  if (Math.abs(shift) <= EXPONENT_ROOM) return v;
  return { ...v, values: scaleByPowerOf2(v.values, -shift), exponent: v.exponent + shift };
}

/** log2 of the largest size among the values, rounded down; −Infinity if all are 0. */
export function largestExponentOf({ values, exponent }: Columns): number {
  const largest = largestSize(values);
  return largest === 0 ? -Infinity : exponentOf(largest) + exponent;
}
