import { describe, expect, it } from 'vitest';
import { precisionFormats, type FormatName, type NumberFormat } from '../../src/precision/number-format.ts';
import { expectClose, expectWithin } from '../support/closeness.ts';

function formatOf(name: FormatName): NumberFormat {
  const format = precisionFormats.find((each) => each.name === name);
  if (format === undefined) throw new Error(`there is no ${name}`);
  return format;
}

/** x rounded to the upper half of a float32, to the nearest and to even: what bfloat16 holds. */
function bfloat16(x: number): number {
  const words = new Uint32Array(new Float32Array([x]).buffer);
  const [bits] = words;
  words[0] = ((bits + 0x7fff + ((bits >>> 16) & 1)) >>> 16) << 16;
  return new Float32Array(words.buffer)[0];
}

describe('precisionFormats', () => {
  it('are four, those that lose signals first at the front', () => {
    expect(precisionFormats.map(({ name }) => name)).toEqual(['float16', 'bfloat16', 'float32', 'float64']);
  });

  // NumPy 2.4.6: np.finfo(np.float16).max, .tiny, .smallest_subnormal, and so on; bfloat16 by its definition, 8 bits of significand.
  it.each([
    ['float16', 11, 65504, 2 ** -14, 2 ** -24],
    ['bfloat16', 8, (2 - 2 ** -7) * 2 ** 127, 2 ** -126, 2 ** -133],
    ['float32', 24, 3.4028234663852886e38, 1.1754943508222875e-38, 1.401298464324817e-45],
    ['float64', 53, Number.MAX_VALUE, 2 ** -1022, Number.MIN_VALUE],
  ] as const)('%s has so many digits, a largest value, a least normal and a least subnormal', (name, ...figures) => {
    const { digits, largest, leastNormal, leastSubnormal, leastNormalLog10, source } = formatOf(name);
    expect([digits, largest, leastNormal, leastSubnormal]).toEqual(figures);
    expectClose(leastNormalLog10, Math.log10(leastNormal), 1e-15);
    expect(source).not.toBe('');
  });

  // NumPy 2.4.6: np.float16(65519.99) is 65504, np.float16(65520) is inf; np.float16(2**-25) is 0, np.float16(2**-25 * 1.0001) is 2**-24.
  it('float16 overflows from 65520, and rounds to 0 what is 2^−25 at most', () => {
    expectClose(10 ** formatOf('float16').overflowLog10, 65520, 1e-14);
    expectClose(10 ** formatOf('float16').zeroLog10, 2 ** -25, 1e-14);
  });

  it('float32 overflows and rounds to 0 where Math.fround does', () => {
    const { overflowLog10, zeroLog10 } = formatOf('float32');
    expect(Math.fround(10 ** (overflowLog10 + 1e-12))).toBe(Infinity);
    expect(Math.fround(10 ** (overflowLog10 - 1e-12))).toBeLessThan(Infinity);
    expect(Math.fround(10 ** (zeroLog10 - 1e-12))).toBe(0);
    expect(Math.fround(10 ** (zeroLog10 + 1e-12))).toBeGreaterThan(0);
  });

  it('bfloat16 overflows and rounds to 0 where the upper half of a float32 does', () => {
    const { overflowLog10, zeroLog10 } = formatOf('bfloat16');
    expect(bfloat16(10 ** (overflowLog10 + 1e-6))).toBe(Infinity);
    expect(bfloat16(10 ** (overflowLog10 - 1e-6))).toBeLessThan(Infinity);
    expect(bfloat16(10 ** (zeroLog10 - 1e-4))).toBe(0);
    expect(bfloat16(10 ** (zeroLog10 + 1e-4))).toBeGreaterThan(0);
  });

  it('float64 overflows from 2^1024, and rounds to 0 what is 2^−1075 at most', () => {
    expectWithin(formatOf('float64').overflowLog10, 1024 * Math.log10(2), 1e-12);
    expectWithin(formatOf('float64').zeroLog10, -1075 * Math.log10(2), 1e-12);
  });
});
