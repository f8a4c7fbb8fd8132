import { describe, expect, it } from 'vitest';
import { textWidth } from '../src/text/text-width.ts';
import { textStyles } from '../src/text/typography.ts';
import { wrap, wrapBalanced } from '../src/text/wrap.ts';

const style = textStyles.caption;
const prose = 'Half of that loses a factor of ten million by the last layer, and twice of it gains as much again.';

describe('textWidth(text, size)', () => {
  // DejaVu Sans at 100 px by FreeType: ImageFont.truetype('DejaVuSans.ttf', 100).getlength(text)
  it.each([
    ['At σ² = 2/D = 0.025 hidden units keep a std within a', 2629],
    ['beyond float64: overflow', 1250],
    ['weight variance σ²', 934],
    ['10⁻³⁰', 260],
  ])('is within a tenth of the widest common font: %s', (text, measured) => {
    expect(Math.abs(textWidth(text, 100) / measured - 1)).toBeLessThan(0.1);
  });
});

describe('wrap(text, width, style)', () => {
  it('keeps every word, in order, on lines that fit', () => {
    for (const width of [80, 150, 328, 2000]) {
      const lines = wrap(prose, width, style);
      expect(lines.join(' ')).toBe(prose);
      for (const line of lines) expect(textWidth(line, style.size)).toBeLessThanOrEqual(width);
    }
  });

  it('breaks a word that is wider than the line', () => {
    const word = 'x'.repeat(100);
    const lines = wrap(`a ${word} b`, 100, style);
    expect(lines.join('').replaceAll(' ', '')).toBe(`a${word}b`);
    for (const line of lines) expect(textWidth(line, style.size)).toBeLessThanOrEqual(100);
  });

  it('keeps newlines and gives no lines for no words', () => {
    expect(wrap('one\ntwo', 200, style)).toEqual(['one', 'two']);
    expect(wrap(' \n ', 200, style)).toEqual([]);
  });
});

describe('wrapBalanced(text, width, style)', () => {
  it('takes no more lines than it must, of like length', () => {
    const lines = wrapBalanced(prose, 400, style);
    expect(lines).toHaveLength(wrap(prose, 400, style).length);
    const widths = lines.map((line) => textWidth(line, style.size));
    expect(Math.min(...widths)).toBeGreaterThan(0.7 * Math.max(...widths));
  });
});
