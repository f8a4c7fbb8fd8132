import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { growthPerLayer } from '../../src/verdict/growth.ts';
import { expectWithin } from '../support/closeness.ts';

describe('growthPerLayer', () => {
  it('is the slope of a line, whatever layers of it are dead', () => {
    const alive = fc.array(fc.boolean(), { minLength: 2, maxLength: 30 });
    fc.assert(
      fc.property(
        fc.double({ min: -3, max: 3, noNaN: true }),
        fc.double({ min: -300, max: 300, noNaN: true }),
        alive,
        (slope, start, lives) => {
          const log10Std = lives.map((isAlive, layer) => (isAlive ? start + slope * layer : null));
          const growth = growthPerLayer({ log10Std });
          if (lives.filter(Boolean).length < 2) expect(growth).toBeNull();
          else expectWithin(growth, slope, 1e-11);
        },
      ),
    );
  });

  // numpy.polyfit([0, 1, 2, 3], [0, 1, 0, 3], 1)[0] = 0.8
  it('is the least squares slope where there is no line', () => {
    expectWithin(growthPerLayer({ log10Std: [0, 1, 0, 3] }), 0.8, 1e-15);
  });

  it('is null of fewer than two layers alive', () => {
    expect(growthPerLayer({ log10Std: [] })).toBeNull();
    expect(growthPerLayer({ log10Std: [1] })).toBeNull();
    expect(growthPerLayer({ log10Std: [null, 1, null] })).toBeNull();
  });
});
