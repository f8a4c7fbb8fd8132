import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { linearCoordinate, logarithmicCoordinate } from '../../src/propagation/coordinate.ts';
import { expectWithin } from '../support/closeness.ts';

const kinds = [
  ['linear', linearCoordinate],
  ['logarithmic', logarithmicCoordinate],
] as const;

/** Ranges above 0, wide and narrow, as inputs have them. */
const ranges = fc
  .tuple(fc.double({ min: -9, max: 0.5, noNaN: true }), fc.double({ min: 0.01, max: 4, noNaN: true }))
  .map(([log, more]) => [10 ** log, 10 ** log + more] as const);
const units = fc.double({ min: -1, max: 1, noNaN: true });

describe.each(kinds)('a %s coordinate', (_, coordinate) => {
  it('leads from the least point at −1 to the largest at 1', () => {
    fc.assert(
      fc.property(ranges, ([least, most]) => {
        const { toUnit, fromUnit } = coordinate(least, most);
        expectWithin(toUnit(least), -1, 1e-12);
        expectWithin(toUnit(most), 1, 1e-12);
        expectWithin(fromUnit(-1), least, 1e-14 * most);
        expectWithin(fromUnit(1), most, 1e-14 * most);
      }),
    );
  });

  it('leads there and back again', () => {
    fc.assert(
      fc.property(ranges, units, ([least, most], t) => {
        const { toUnit, fromUnit } = coordinate(least, most);
        // A range of 0.01 about 4 has digits for 1e-13 of it.
        expectWithin(toUnit(fromUnit(t)), t, 1e-15 * (most / (most - least)) * 10);
        const point = least + ((t + 1) / 2) * (most - least);
        expectWithin(fromUnit(toUnit(point)), point, 1e-14 * most);
      }),
    );
  });

  it('never turns back', () => {
    fc.assert(
      fc.property(ranges, units, fc.double({ min: 0, max: 1, noNaN: true }), ([least, most], t, more) => {
        const { fromUnit } = coordinate(least, most);
        expect(fromUnit(Math.min(1, t + more))).toBeGreaterThanOrEqual(fromUnit(t) - 1e-15 * most);
      }),
    );
  });

  it('stays within −1 and 1, also for points that rounding has put outside', () => {
    const { toUnit } = coordinate(0.5, 3);
    expect(toUnit(0.5 - 1e-9)).toBe(-1);
    expect(toUnit(3 + 1e-9)).toBe(1);
  });
});

describe('a logarithmic coordinate', () => {
  it('takes the same step for the same factor, far above where points are no longer told apart', () => {
    const { toUnit } = logarithmicCoordinate(1e-6, 1000);
    // The scale is 1000/160 = 6.25: asinh(x/6.25) is log(2x/6.25) to (6.25/2x)².
    const step = toUnit(1000) - toUnit(500);
    expectWithin(toUnit(500) - toUnit(250), step, 1e-3 * step);
    expectWithin(toUnit(250) - toUnit(125), step, 2e-3 * step);
  });

  it('is even far below', () => {
    const { toUnit } = logarithmicCoordinate(1e-9, 1000);
    const step = toUnit(0.2) - toUnit(0.1);
    expectWithin(toUnit(0.3) - toUnit(0.2), step, 1e-2 * step);
  });
});

describe('a linear coordinate', () => {
  it('takes the middle to 0', () => {
    const { toUnit, fromUnit } = linearCoordinate(-2, 6);
    expect([toUnit(2), toUnit(0), fromUnit(0.5)]).toEqual([0, -0.5, 4]);
  });
});
