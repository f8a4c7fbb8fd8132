import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { logarithm } from '../../src/special/logarithm.ts';
import { positive } from '../support/arbitraries.ts';
import { expectWithin } from '../support/closeness.ts';

/** NumPy 2.4.6: np.log(x). */
const figures: readonly [number, number][] = [
  [5e-324, -744.4400719213812],
  [2.2250738585072014e-308, -708.3964185322641],
  [1e-300, -690.7755278982137],
  [1e-10, -23.025850929940457],
  [0.3, -1.2039728043259361],
  [0.5, -Math.LN2],
  [0.9375, -0.06453852113757118],
  [0.999999999, -9.999999722180686e-10],
  [0.9999999999999999, -1.1102230246251565e-16],
  [1.0000000000000002, 2.2204460492503128e-16],
  [1.0000001, 9.999999505838704e-8],
  [1.05, 0.04879016416943204],
  [1.5, 0.4054651081081644],
  [2, Math.LN2],
  [Math.E, 1],
  [10, Math.LN10],
  [1024, 6.931471805599453],
  [1e10, 23.025850929940457],
  [1e300, 690.7755278982137],
  [1.7976931348623157e308, 709.782712893384],
];

describe('logarithm', () => {
  it.each(figures)('of %d is NumPy’s %d to about 1e-16 and two units in the last place', (x, value) => {
    expectWithin(logarithm(x), value, 2e-16 + 4.5e-16 * Math.abs(value));
  });

  it('is 0 of 1, and n ln 2 of every power of two', () => {
    expect(Math.abs(logarithm(1))).toBe(0);
    for (let n = -1074; n <= 1023; n++) expectWithin(logarithm(2 ** n), n * Math.LN2, 2e-16 * Math.abs(n));
  });

  it('is the engine’s own, up to its rounding, of any positive float64', () => {
    fc.assert(
      fc.property(positive, (x) => {
        expectWithin(logarithm(x), Math.log(x), 3e-16 + 6e-16 * Math.abs(Math.log(x)), `ln ${x}`);
      }),
      { numRuns: 1000 },
    );
  });

  it('of a product is the sum of logarithms', () => {
    const sizes = fc.double({ min: 1e-100, max: 1e100, noNaN: true });
    fc.assert(
      fc.property(sizes, sizes, (a, b) => {
        expectWithin(
          logarithm(a * b),
          logarithm(a) + logarithm(b),
          1e-15 * (1 + Math.abs(logarithm(a)) + Math.abs(logarithm(b))),
        );
      }),
    );
  });
});
