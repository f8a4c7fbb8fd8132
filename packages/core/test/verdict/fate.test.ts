import { describe, expect, it } from 'vitest';
import { fateOf, kindOf } from '../../src/verdict/fate.ts';
import { course } from '../support/courses.ts';

const line = (slope: number, layers = 11): (number | null)[] => Array.from({ length: layers }, (_, i) => slope * i);

describe('fateOf', () => {
  it.each([
    [0.101, 'exploding'],
    [0.099, 'stable'],
    [0, 'stable'],
    [-0.099, 'stable'],
    [-0.101, 'vanishing'],
  ])(
    'of a signal that moves by %d decades a layer over ten layers is %s: a factor of 10 makes the difference',
    (slope, kind) => {
      const fate = fateOf(course(line(slope)));
      expect(fate.kind).toBe(kind);
      expect(fate.growth?.decades).toBeCloseTo(slope, 12);
      expect(kindOf(fate.growth, 11)).toBe(kind);
    },
  );

  it('is stable where a signal has settled long before the last layer, however much it shrank until then', () => {
    const settling = Array.from({ length: 30 }, (_, layer) => -1.3 * (1 - 0.4 ** layer));
    const fate = fateOf(course(settling));
    expect(fate.kind).toBe('stable');
    expect(fate.growth?.settledLog10).toBeCloseTo(-1.3, 6);
    // What goes on is no settling, and too few layers tell nothing.
    expect(fateOf(course(line(-0.05, 30))).growth?.settledLog10).toBeNull();
    expect(fateOf(course(settling.slice(0, 8))).kind).toBe('vanishing');
  });

  it('is dead where the last layer is, with the growth until then', () => {
    const fate = fateOf(course([0, 1, 2, null]));
    expect(fate.kind).toBe('dead');
    expect(fate.growth?.decades).toBeCloseTo(1, 12);
    expect(fateOf(course([null, null]))).toMatchObject({ kind: 'dead', growth: null });
  });

  it('says which formats lose it', () => {
    const lost = (slope: number): (object | null)[] =>
      fateOf(course(line(slope))).precision.values.map(({ lost: each }) => each);
    expect(lost(10)).toEqual([
      { kind: 'overflow', layer: 2 },
      { kind: 'overflow', layer: 5 },
      { kind: 'overflow', layer: 5 },
      null,
    ]);
    expect(lost(-10)).toEqual([
      { kind: 'zero', layer: 2 },
      { kind: 'zero', layer: 6 },
      { kind: 'zero', layer: 6 },
      null,
    ]);
  });

  it('is stable, of unknown growth, with one layer or none', () => {
    expect(fateOf(course([5]))).toMatchObject({ kind: 'stable', growth: null });
    expect(fateOf(course([]))).toMatchObject({ kind: 'stable', growth: null });
  });
});
