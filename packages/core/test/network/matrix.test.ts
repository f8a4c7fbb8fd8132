import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mapElements, matrix, multiply, transpose, type Matrix } from '../../src/network/matrix.ts';

/** Whole numbers, so that sums and products are exact whatever their order. */
const matrices = (rows: number, columns: number): fc.Arbitrary<Matrix> =>
  fc
    .array(fc.integer({ min: -99, max: 99 }), { minLength: rows * columns, maxLength: rows * columns })
    .map((values) => matrix(rows, columns, values));

const sizes = fc.tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 5 }));

describe('matrix', () => {
  it('is all zeros unless values are given', () => {
    expect(matrix(2, 3)).toEqual({ rows: 2, columns: 3, values: new Float64Array(6) });
  });

  it('holds a copy of its values', () => {
    const values = Float64Array.of(1, 2);
    const a = matrix(1, 2, values);
    values[0] = 9;
    expect([...a.values]).toEqual([1, 2]);
  });

  it('refuses another number of values than rows × columns', () => {
    expect(() => matrix(2, 3, [1, 2])).toThrow(RangeError);
    expect(() => matrix(2, 3, [1, 2])).toThrow('a 2 × 3 matrix holds 6 values, but 2 were given');
  });
});

describe('multiply', () => {
  it('is the sum of row by column products', () => {
    const product = multiply(matrix(2, 3, [1, 2, 3, 4, 5, 6]), matrix(3, 2, [7, 8, 9, 10, 11, 12]));
    expect(product).toEqual(matrix(2, 2, [58, 64, 139, 154]));
  });

  it('refuses matrices that do not fit', () => {
    expect(() => multiply(matrix(2, 3), matrix(2, 3))).toThrow(RangeError);
    expect(() => multiply(matrix(2, 3), matrix(2, 3))).toThrow('a 2 × 3 matrix cannot multiply a 2 × 3 one');
  });

  it('is transposed to the product of the transposed in reverse', () => {
    fc.assert(
      fc.property(
        sizes.chain(([m, k, n]) => fc.tuple(matrices(m, k), matrices(k, n))),
        ([a, b]) => {
          expect(transpose(multiply(a, b))).toEqual(multiply(transpose(b), transpose(a)));
        },
      ),
    );
  });
});

describe('transpose', () => {
  it('exchanges rows and columns, and undoes itself', () => {
    expect(transpose(matrix(2, 3, [1, 2, 3, 4, 5, 6]))).toEqual(matrix(3, 2, [1, 4, 2, 5, 3, 6]));
    fc.assert(
      fc.property(
        sizes.chain(([m, n]) => matrices(m, n)),
        (a) => {
          expect(transpose(transpose(a))).toEqual(a);
        },
      ),
    );
  });
});

describe('mapElements', () => {
  it('gives each element and its place, and leaves the matrix as it is', () => {
    const a = matrix(2, 2, [1, 2, 3, 4]);
    expect(mapElements(a, (element, index) => 10 * element + index)).toEqual(matrix(2, 2, [10, 21, 32, 43]));
    expect(a).toEqual(matrix(2, 2, [1, 2, 3, 4]));
  });
});
