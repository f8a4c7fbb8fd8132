import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { longestRange } from '../../src/sweep/range.ts';
import { parseTerms } from '../../src/sweep/ranges.ts';
import { parseWholeNumbers } from '../../src/sweep/whole-numbers.ts';
import { expectClose } from '../support/closeness.ts';

const values = (text: string): number[] => (parseTerms(text) ?? []).map(({ value }) => value);
const relative = (text: string): boolean[] => (parseTerms(text) ?? []).map(({ overFanIn }) => overFanIn);

describe('parseTerms', () => {
  it.each([
    ['0.025', [0.025]],
    ['1e-3,1e-2', [1e-3, 1e-2]],
    [' 1 , 2 ', [1, 2]],
    ['0', [0]],
    ['.5', [0.5]],
    ['5.', [5]],
    ['+3', [3]],
    ['1E-3', [1e-3]],
    ['5e-324', [5e-324]],
    ['0e-999', [0]],
    ['lin:0:1:5', [0, 0.25, 0.5, 0.75, 1]],
    ['lin:1:0:3', [1, 0.5, 0]],
    ['lin:0:1:2', [0, 1]],
    ['log:4:4:3', [4, 4, 4]],
    ['0.5,lin:1:2:3,9', [0.5, 1, 1.5, 2, 9]],
  ])('reads %s as %j', (text, expected) => {
    expect(values(text)).toEqual(expected);
    expect(relative(text).some(Boolean)).toBe(false);
  });

  it('reads numbers over fan_in, alone and as the ends of a range', () => {
    expect(parseTerms('2/fan_in')).toEqual([{ value: 2, overFanIn: true }]);
    expect(parseTerms(' 2 / fan_in ')).toEqual([{ value: 2, overFanIn: true }]);
    expect(parseTerms('1,2/fan_in')).toEqual([
      { value: 1, overFanIn: false },
      { value: 2, overFanIn: true },
    ]);
    expect(values('log:0.1/fan_in:10/fan_in:3')[0]).toBe(0.1);
    expect(relative('log:0.1/fan_in:10/fan_in:3')).toEqual([true, true, true]);
  });

  it('spaces log ranges by a constant ratio, with exact ends', () => {
    const ends = fc.double({ min: -150, max: 150, noNaN: true }).map((log) => 10 ** log);
    fc.assert(
      fc.property(ends, ends, fc.integer({ min: 2, max: 60 }), (first, last, count) => {
        const range = values(`log:${first}:${last}:${count}`);
        expect(range.length).toBe(count);
        expect([range[0], range[count - 1]]).toEqual([first, last]);
        const step = (Math.log10(last) - Math.log10(first)) / (count - 1);
        // The logarithm of a value near 1e150 is rounded to 3e-14, and a power magnifies that by ln 10.
        for (let i = 1; i < count; i++) expectClose(range[i] / range[i - 1], 10 ** step, 1e-12);
      }),
    );
  });

  it('spaces lin ranges by a constant difference, with exact ends', () => {
    const ends = fc.oneof(fc.constant(0), fc.double({ min: 1e-6, max: 1e6, noNaN: true }));
    fc.assert(
      fc.property(ends, ends, fc.integer({ min: 2, max: 60 }), (first, last, count) => {
        const range = values(`lin:${first}:${last}:${count}`);
        expect(range.length).toBe(count);
        expect([range[0], range[count - 1]]).toEqual([first, last]);
        const step = (last - first) / (count - 1);
        // Two values, each rounded to 15 significant digits: by 5e-15 of its size at most.
        const rounding = 1.1e-14 * Math.max(first, last);
        for (let i = 1; i < count; i++) expect(Math.abs(range[i] - range[i - 1] - step)).toBeLessThanOrEqual(rounding);
      }),
    );
  });

  it('gives the 41 variances of the notebook plane: log:1e-3:1:41', () => {
    const range = values('log:1e-3:1:41');
    // numpy.logspace(-3, 0, 41)[[0, 1, 20, 39, 40]]
    const expected = [0.001, 0.001188502227437019, 0.03162277660168379, 0.8413951416451948, 1];
    [0, 1, 20, 39, 40].forEach((place, i) => expectClose(range[place], expected[i], 1e-14));
  });

  it.each([
    '',
    ' ',
    'abc',
    'NaN',
    'Infinity',
    '-Infinity',
    '1e999',
    '1e-400',
    '-1e-400',
    '0.5,1e-400',
    '0x10',
    '1_000',
    '1 000',
    '1,5;2',
    '1,,2',
    ',1',
    '1,',
    'e5',
    '.',
    '1e',
    '--1',
    'log:0:1:5',
    'log:1:0:5',
    'log:-1:1:5',
    'log:1:2',
    'log:1:2:3:4',
    'log:1:2:',
    'log::2:3',
    'log',
    'lin:1:2:1',
    'lin:1:2:0',
    'lin:1:2:-3',
    'lin:1:2:2.5',
    'lin:1:2:NaN',
    `lin:1:2:${longestRange + 1}`,
    'lin:1:2:1e300',
    'geo:1:2:3',
    'LOG:1:2:3',
    '2/fan_out',
    '2/fan_in/fan_in',
    '/fan_in',
    'fan_in',
    '2*fan_in',
    'log:0.1/fan_in:10:21',
    'log:0.1:10/fan_in:21',
    'log:0.1/fan_in:10/fan_in:21/fan_in',
    '0..7',
  ])('refuses %j', (text) => {
    expect(parseTerms(text)).toBeNull();
  });
});

describe('parseWholeNumbers', () => {
  it.each([
    ['3', [3]],
    ['0..7', [0, 1, 2, 3, 4, 5, 6, 7]],
    ['1,2,5..9', [1, 2, 5, 6, 7, 8, 9]],
    [' 1 , 3..4 ', [1, 3, 4]],
    ['3..3', [3]],
    ['4294967294..4294967295', [4294967294, 4294967295]],
    ['1e3', [1000]],
    ['2..8', [2, 3, 4, 5, 6, 7, 8]],
    ['999..1e3', [999, 1000]],
  ])('reads %s as %j', (text, expected) => {
    expect(parseWholeNumbers(text)).toEqual(expected);
  });

  it('reads the longest span, and refuses one number more', () => {
    expect(parseWholeNumbers(`1..${longestRange}`)?.length).toBe(longestRange);
    expect(parseWholeNumbers(`0..${longestRange}`)).toBeNull();
  });

  it.each([
    '',
    'abc',
    '7..3',
    '1..',
    '..3',
    '1...3',
    '1..2..3',
    '-1..3',
    '0.5..3',
    '0x1..3',
    '1,,2',
    'NaN',
    '1e999',
    '1-3',
    '0..1e9',
    '1e-1..3',
    'log:1:100:3',
  ])('refuses %j', (text) => {
    expect(parseWholeNumbers(text)).toBeNull();
  });
});
