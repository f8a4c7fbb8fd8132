import { describe, expect, it } from 'vitest';
import type { Quantity } from '../../src/propagation/quantity.ts';
import { fateOf } from '../../src/verdict/fate.ts';
import { measuredInWords, movementInWords } from '../../src/verdict/movement.ts';
import { course } from '../support/courses.ts';

function words(
  logs: readonly (number | null)[],
  quantity: Quantity = 'h',
  say: typeof measuredInWords = movementInWords,
): string {
  const { kind, growth } = fateOf(course(logs));
  return say(quantity, kind, growth);
}

const line = (slope: number): number[] => Array.from({ length: 11 }, (_, i) => slope * i);

describe('movementInWords', () => {
  it('says by which factor a signal grows or shrinks a layer', () => {
    expect(words(line(Math.log10(6.3)))).toBe('grow ×6.3 a layer');
    expect(words(line(Math.log10(0.2)))).toBe('shrink ×0.20 a layer');
    expect(words(line(1))).toBe('grow ×10 a layer');
    expect(words(line(0.001))).toBe('stay within a factor of 10 (×1.0 a layer)');
    expect(words(line(-0.005))).toBe('stay within a factor of 10 (×0.989 a layer)');
  });

  it('says large factors in full, and those beyond float64 as powers of ten', () => {
    expect(words([0, Math.log10(253)])).toBe('grow ×250 a layer');
    expect(words([0, 400])).toBe('grow ×10^400 a layer');
  });

  it('says which way gradients go', () => {
    expect(words(line(1), 'dl_df')).toBe('grow ×10 a layer on their way back');
    expect(words(line(1), 'dl_dh')).toContain('back');
    expect(words(line(1), 'f')).not.toContain('back');
  });

  it('says that a dead signal dies, and that one layer is none to grow over', () => {
    expect(words([0, null])).toBe('die');
    expect(words([0, null], 'dl_df')).toBe('die on their way back');
    expect(words([1])).toBe('pass one layer only');
  });
});

describe('measuredInWords', () => {
  it('adds the 95 % interval', () => {
    // growth.test.ts has this interval in decades: −3.968 … 5.968, that is 1.1e-4 … 9.3e5.
    expect(words([0, 1, 0, 3], 'h', measuredInWords)).toBe('grow ×10 a layer (0.00011 … 930000)');
    expect(words([0, 0.3, 0.7, 1, 1.3], 'dl_df', measuredInWords)).toMatch(
      /^grow ×2\.\d a layer \([12]\.\d … 2\.\d\) on their way back$/,
    );
  });

  it('has a third digit near no growth', () => {
    expect(words([0, 0.01, 0.03, 0.04], 'h', measuredInWords)).toMatch(
      /^stay within a factor of 10 \(×1\.03 a layer, \d\.\d+ … 1\.\d\d\)$/,
    );
  });

  it('has no interval of a single step', () => {
    expect(words([0, 2], 'h', measuredInWords)).toBe('grow ×100 a layer');
  });

  it('never says NaN, Infinity or null', () => {
    for (const logs of [[0, 200, -200], [0, 0, 0], [1], [], [null, null], [0, 1e5, 3e5]]) {
      expect(words(logs, 'h', measuredInWords)).not.toMatch(/NaN|Infinity|null|undefined/);
    }
  });
});
