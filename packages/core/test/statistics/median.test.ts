import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { median } from '../../src/statistics/median.ts';

const logs = fc.array(fc.oneof(fc.integer({ min: -400, max: 400 }), fc.constant(null)), { maxLength: 9 });

describe('median', () => {
  it.each([
    [[3], 3],
    [[3, 1, 2], 2],
    [[4, 1, 3, 2], 2.5],
    [[10, 9, 8, 100], 9.5],
    [[-300.5, 2, 400], 2],
  ])('of %j is %d', (values, expected) => {
    expect(median(values)).toBe(expected);
  });

  it('takes null for −∞, the log of zero', () => {
    expect(median([null, 1, 2])).toBe(1);
    expect(median([null, null, 2])).toBeNull();
    expect(median([null, 2])).toBeNull();
    expect(median([null, 1, 2, 3])).toBe(1.5);
    expect(median([null])).toBeNull();
  });

  it('is null of no values', () => {
    expect(median([])).toBeNull();
  });

  it('does not mind the order, and leaves the values in theirs', () => {
    fc.assert(
      fc.property(logs, fc.infiniteStream(fc.nat()), (values, keys) => {
        const before = [...values];
        const shuffled = values
          .map((value) => ({ value, key: keys.next().value ?? 0 }))
          .toSorted((a, b) => a.key - b.key)
          .map(({ value }) => value);
        expect(median(shuffled)).toBe(median(values));
        expect(values).toEqual(before);
      }),
    );
  });

  it('has as many values above as below', () => {
    fc.assert(
      fc.property(logs, (values) => {
        const middle = median(values) ?? -Infinity;
        const sizes = values.map((value) => value ?? -Infinity);
        const above = sizes.filter((value) => value > middle).length;
        const below = sizes.filter((value) => value < middle).length;
        expect(above).toBeLessThanOrEqual(values.length / 2);
        expect(below).toBeLessThanOrEqual(values.length / 2);
      }),
    );
  });
});
