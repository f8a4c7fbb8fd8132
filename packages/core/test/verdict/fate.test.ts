import { describe, expect, it } from 'vitest';
import { describeFate, fateOf } from '../../src/verdict/fate.ts';
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
      expect(fate.growth).toBeCloseTo(slope, 12);
      expect(fate.float32).toBeNull();
    },
  );

  it('is dead where the last layer is, with the growth until then', () => {
    const fate = fateOf(course([0, 1, 2, null]));
    expect(fate.kind).toBe('dead');
    expect(fate.growth).toBeCloseTo(1, 12);
    expect(fateOf(course([null, null]))).toEqual({ kind: 'dead', growth: null, float32: null });
  });

  it('says where float32 loses it', () => {
    expect(fateOf(course(line(10)))).toMatchObject({ kind: 'exploding', float32: { kind: 'overflow', layer: 5 } });
    expect(fateOf(course(line(-10)))).toMatchObject({ kind: 'vanishing', float32: { kind: 'zero', layer: 6 } });
  });

  it('is stable, of unknown growth, with one layer or none', () => {
    expect(fateOf(course([5]))).toEqual({ kind: 'stable', growth: null, float32: null });
    expect(fateOf(course([]))).toEqual({ kind: 'stable', growth: null, float32: null });
  });
});

describe('describeFate', () => {
  const words = (slope: number, direction: 'forward' | 'backward' = 'forward'): string =>
    describeFate(fateOf(course(line(slope))), direction);

  it('says by which factor a signal grows or shrinks a layer', () => {
    expect(words(Math.log10(6.3))).toMatch(/^grow ×6\.3 a layer/);
    expect(words(Math.log10(0.2))).toMatch(/^shrink ×0\.20 a layer/);
    expect(words(1)).toMatch(/^grow ×10 a layer/);
    expect(words(0.001)).toContain('×1.0 a layer');
    expect(words(-0.005)).toContain('×0.989 a layer');
  });

  it('says which way gradients go', () => {
    expect(words(1, 'backward')).toContain('a layer on their way back');
    expect(words(1, 'forward')).not.toContain('back');
  });

  it('says at which layer float32 loses the signal, and how', () => {
    expect(words(10)).toContain('float32 overflows at layer 5');
    expect(words(-10)).toContain('float32 rounds everything to 0 at layer 6');
    expect(words(0.1)).not.toContain('float32');
  });

  it('says that a dead signal dies', () => {
    expect(describeFate(fateOf(course([0, null])), 'forward')).toBe('die');
    expect(describeFate(fateOf(course([0, null])), 'backward')).toContain('die');
  });

  it('never says NaN, Infinity or null', () => {
    for (const slope of [-200, -1, 0, 1, 200]) expect(words(slope)).not.toMatch(/NaN|Infinity|null|undefined/);
    expect(describeFate(fateOf(course([1])), 'forward')).not.toMatch(/NaN|Infinity|null|undefined/);
  });
});
