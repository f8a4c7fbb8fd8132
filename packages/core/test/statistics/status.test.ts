import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { layerStatistics, measuresOf } from '../../src/statistics/layer-statistics.ts';
import { magnitude } from '../../src/statistics/magnitude.ts';
import { momentsOf } from '../../src/statistics/moments.ts';
import { statuses, statusOfLog10 } from '../../src/statistics/status.ts';

describe('statusOfLog10', () => {
  it.each([
    [null, 'dead'],
    [0, 'ok'],
    [308.25, 'ok'],
    [308.26, 'overflow'],
    [1e5, 'overflow'],
    [-307.65, 'ok'],
    [-307.66, 'underflow'],
    [-323, 'underflow'],
    [-1e5, 'underflow'],
  ])('of %s is %s', (log10, status) => {
    expect(statusOfLog10(log10)).toBe(status);
  });

  it('knows the statuses that the documentation lists', () => {
    expect(statuses).toEqual(['ok', 'dead', 'underflow', 'overflow']);
  });

  it("agrees with a layer's own status at every power of two but the first beyond float64", () => {
    // log10(2^1024) and the log10 of the largest float64 are the same float64, so there the logarithm cannot tell.
    const exponents = fc.integer({ min: -3000, max: 3000 }).filter((exponent) => exponent !== 1024);
    fc.assert(
      fc.property(exponents, (exponent) => {
        const moments = momentsOf(Float64Array.of(-1, 1));
        const { status, log10Std } = layerStatistics(0, measuresOf({ moments, exponent }), magnitude(1));
        expect(statusOfLog10(log10Std)).toBe(status);
      }),
      { examples: [[1023], [1025], [-1022], [-1023], [0]] },
    );
  });
});
