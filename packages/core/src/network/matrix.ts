/** A dense matrix of float64, stored row by row: element (i, j) is `values[i * columns + j]`. */
export interface Matrix {
  readonly rows: number;
  readonly columns: number;
  readonly values: Float64Array;
}

/**
 * A matrix over the given values, or of zeros.
 *
 * @throws RangeError if the number of values is not rows × columns.
 */
export function matrix(rows: number, columns: number, values?: ArrayLike<number>): Matrix {
  if (values !== undefined && values.length !== rows * columns) {
    throw new RangeError(
      `a ${rows} × ${columns} matrix holds ${rows * columns} values, but ${values.length} were given`,
    );
  }
  return { rows, columns, values: values === undefined ? new Float64Array(rows * columns) : Float64Array.from(values) };
}

/** The matrix with rows and columns exchanged, Aᵀ. */
export function transpose({ rows, columns, values }: Matrix): Matrix {
  const result = matrix(columns, rows);
  for (let i = 0; i < rows; i++) {
    for (let j = 0; j < columns; j++) result.values[j * rows + i] = values[i * columns + j];
  }
  return result;
}

/**
 * The product A·B, each element summed in the order of A's columns.
 *
 * @throws RangeError if A has not as many columns as B has rows.
 */
export function multiply(a: Matrix, b: Matrix): Matrix {
  if (a.columns !== b.rows) {
    throw new RangeError(`a ${a.rows} × ${a.columns} matrix cannot multiply a ${b.rows} × ${b.columns} one`);
  }
  const result = matrix(a.rows, b.columns);
  for (let i = 0; i < a.rows; i++) {
    for (let j = 0; j < b.columns; j++) {
      let sum = 0;
      for (let k = 0; k < a.columns; k++) sum += a.values[i * a.columns + k] * b.values[k * b.columns + j];
      result.values[i * b.columns + j] = sum;
    }
  }
  return result;
}

/** The matrix of function values, element by element; the function also gets the element's place in `values`. */
export function mapElements(a: Matrix, value: (element: number, index: number) => number): Matrix {
  return { rows: a.rows, columns: a.columns, values: a.values.map(value) };
}
