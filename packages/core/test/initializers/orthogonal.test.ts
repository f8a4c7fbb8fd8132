import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { orthonormalize } from '../../src/initializers/orthonormal-columns.ts';
import { makeSemiOrthogonal } from '../../src/initializers/semi-orthogonal.ts';
import { matrix, multiply, transpose, type Matrix } from '../../src/network/matrix.ts';
import { RandomState } from '../../src/random/random-state.ts';
import { seeds } from '../support/arbitraries.ts';
import { expectWithin } from '../support/closeness.ts';
import { initializerFigures } from '../support/initializer-figures.ts';

const sizes = fc.oneof(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 4, max: 30 }));

function semiOrthogonal(seed: number, rows: number, columns: number): Matrix {
  const values = new RandomState(seed).normal(rows * columns);
  makeSemiOrthogonal(values, rows, columns);
  return matrix(rows, columns, values);
}

function expectIdentity({ rows, values }: Matrix, times: number): void {
  values.forEach((value, i) => {
    expectWithin(value / times, i % (rows + 1) === 0 ? 1 : 0, 1e-13);
  });
}

describe('an orthogonal matrix', () => {
  it('has orthonormal columns, or rows if those are fewer, times what makes its entries of variance 1', () => {
    fc.assert(
      fc.property(seeds, sizes, sizes, (seed, rows, columns) => {
        const w = semiOrthogonal(seed, rows, columns);
        if (rows >= columns) expectIdentity(multiply(transpose(w), w), rows);
        if (columns >= rows) expectIdentity(multiply(w, transpose(w)), columns);
        const sumOfSquares = w.values.reduce((sum, value) => sum + value * value, 0);
        expectWithin(sumOfSquares / (rows * columns), 1, 1e-13);
      }),
      { numRuns: 100 },
    );
  });

  it('is orthogonal to 1e-13 at a width of 200 too', () => {
    const w = semiOrthogonal(1, 200, 200);
    expectIdentity(multiply(transpose(w), w), 200);
  });

  it('is the Q of a QR decomposition of the normals in which R has a positive diagonal', () => {
    fc.assert(
      fc.property(seeds, sizes, sizes, (seed, a, b) => {
        const [m, n] = [Math.max(a, b), Math.min(a, b)];
        const columns = new RandomState(seed).normal(m * n);
        const original = matrix(n, m, columns);
        orthonormalize(columns, m, n);
        const r = multiply(matrix(n, m, columns), transpose(original));
        r.values.forEach((value, index) => {
          const [i, j] = [Math.floor(index / n), index % n];
          if (i === j) expect(value).toBeGreaterThan(0);
          else if (i > j) expectWithin(value, 0, 1e-13 * m);
        });
      }),
      { numRuns: 100 },
    );
  });

  it.each(initializerFigures.orthogonal)(
    'is NumPy’s, by LAPACK and with its signs made so: $rows × $columns',
    ({ seed, rows, columns, values }) => {
      const w = semiOrthogonal(seed, rows, columns);
      values.forEach((value, i) => {
        expectWithin(w.values[i] / Math.sqrt(Math.max(rows, columns)), value, 1e-14);
      });
    },
  );

  // E[tr Q] = 0 and E[(tr Q)²] = 1; with the signs that numpy.linalg.qr leaves, 20,000 of them have a mean of −0.82.
  it('has traces as orthogonal matrices uniform over all of them have', () => {
    const traces = Array.from({ length: 2000 }, (_, seed) => {
      const { values } = semiOrthogonal(seed, 4, 4);
      return (values[0] + values[5] + values[10] + values[15]) / 2;
    });
    const mean = traces.reduce((sum, trace) => sum + trace, 0) / traces.length;
    const square = traces.reduce((sum, trace) => sum + trace * trace, 0) / traces.length;
    // Five standard errors: 1/√2000, and √(2/2000), since tr Q is nearly normal.
    expectWithin(mean, 0, 0.112);
    expectWithin(square, 1, 0.159);
  });

  it('of 0 stays finite', () => {
    const zeros = new Float64Array(6);
    orthonormalize(zeros, 3, 2);
    expect(zeros.every(Number.isFinite)).toBe(true);
  });
});
