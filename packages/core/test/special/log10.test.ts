import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { log10OfScaled } from '../../src/special/log10.ts';
import { expectWithin } from '../support/closeness.ts';
import { fromHex } from '../support/hex-float.ts';
import { specialFigures } from '../support/special-figures.ts';

describe('log10OfScaled', () => {
  it('is the logarithm of a mantissa to 1e-16 absolute', () => {
    for (const [m, log10] of specialFigures.log10) expectWithin(log10OfScaled(fromHex(m), 0), fromHex(log10), 1e-16);
  });

  it('adds the exponent, times log10 of 2', () => {
    const mantissas = fc.double({ min: 1, max: 2, maxExcluded: true, noNaN: true });
    fc.assert(
      fc.property(mantissas, fc.integer({ min: -1022, max: 1023 }), (m, exponent) => {
        // Both have logarithms of up to 308, of which a unit in the last place is 6e-14.
        expectWithin(log10OfScaled(m, exponent), Math.log10(m * 2 ** exponent), 1.2e-13);
        expectWithin(log10OfScaled(m, exponent) - log10OfScaled(m, 0), exponent * Math.log10(2), 1.2e-13);
      }),
    );
  });

  it('is a multiple of log10 of 2 for powers of two, and 0 for 1', () => {
    // Python: from decimal import Decimal; [float(n * Decimal(2).log10()) for n in (1, -1, 1000, 10**6)]
    expect(log10OfScaled(1, 0)).toBe(0);
    expect(log10OfScaled(1, 1)).toBe(0.3010299956639812);
    expect(log10OfScaled(1, -1)).toBe(-0.3010299956639812);
    expect(log10OfScaled(1, 1000)).toBe(301.0299956639812);
    expect(log10OfScaled(1, 1_000_000)).toBe(301029.9956639812);
  });

  it('rises with the mantissa, over the seams of its table too', () => {
    const steps = Array.from({ length: 4096 }, (_, i) => log10OfScaled(1 + i / 4096, 0));
    for (let i = 1; i < steps.length; i++) expect(steps[i]).toBeGreaterThan(steps[i - 1]);
    expect(log10OfScaled(1, 1)).toBeGreaterThan(steps[4095]);
  });
});
