import { describe, expect, it } from 'vitest';
import { studentT } from '../../src/statistics/student-t.ts';
import { expectClose } from '../support/closeness.ts';

describe('studentT', () => {
  // mpmath 1.3.0 with 30 digits: findroot of betainc(d/2, 1/2, 0, d/(d + t²), regularized=True) − 0.05.
  it.each([
    [1, 12.706204736174705],
    [2, 4.302652729749464],
    [3, 3.1824463052837095],
    [9, 2.2621571627982053],
    [10, 2.228138851986275],
    [49, 2.0095752371292397],
    [199, 1.9719565442517537],
    [200, 1.9718962236339095],
    [201, 1.9718365067798593],
    [300, 1.967903011261087],
    [1000, 1.9623390808264085],
    [100_000, 1.9599877075346095],
  ])('at %d degrees of freedom is the quantile %d', (degrees, expected) => {
    expectClose(studentT(degrees), expected, degrees > 200 ? 3e-12 : 1e-13);
  });

  it('falls from one degree of freedom to the next', () => {
    for (let degrees = 1; degrees < 400; degrees++) {
      expect(studentT(degrees + 1)).toBeLessThan(studentT(degrees));
    }
  });

  it.each([0, -1, 1.5, NaN, Infinity])('refuses %d', (degrees) => {
    expect(() => studentT(degrees)).toThrow(RangeError);
    expect(() => studentT(degrees)).toThrow(/degrees: given .*; allowed: a whole number, 1 or more/);
  });
});
