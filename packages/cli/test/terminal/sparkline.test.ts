import { Chalk } from 'chalk';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Ink } from '../../src/terminal/ink.ts';
import { sparkline, sparklineLegend } from '../../src/terminal/sparkline.ts';

function ink(form: Ink['form']): Ink {
  return { form, chalk: new Chalk({ level: 0 }), theme: 'dark', columns: 80 };
}

const course = fc.array(fc.option(fc.double({ min: -1e5, max: 1e5, noNaN: true })), { minLength: 1, maxLength: 60 });

describe('sparkline', () => {
  it('reaches from the least to the greatest, in blocks or in digits', () => {
    expect(sparkline([0, 1, 2, 3, 4, 5, 6, 7], ink('blocks'))).toBe('▁▂▃▄▅▆▇█');
    expect(sparkline([9, 8, 7, 6, 5, 4, 3, 2, 1, 0], ink('ascii'))).toBe('9876543210');
  });

  it('does not blow up noise: less than a decade stays about the middle', () => {
    // ±0.05 about the middle of a decade: 0.45 … 0.55 of ten heights.
    expect(sparkline([3, 3.1, 3, 3.1], ink('ascii'))).toMatch(/^[45]{4}$/);
    expect(sparkline([-40, -40, -40], ink('ascii'))).toBe('555');
  });

  it('marks dead layers', () => {
    expect(sparkline([0, -8, null, null], ink('ascii'))).toBe('90xx');
    expect(sparkline([null], ink('blocks'))).toBe('x');
    expect(sparkline([], ink('blocks'))).toBe('');
  });

  it('shows first and last of more layers than there is room for', () => {
    const line = sparkline(
      Array.from({ length: 1000 }, (_, i) => i),
      ink('ascii'),
      20,
    );
    expect(line).toBe('00112233445566778899');
  });

  it('is as high as its values: a greater one never stands lower, and one sign each', () => {
    fc.assert(
      fc.property(course, (log10) => {
        const signs = Array.from(sparkline(log10, ink('ascii')));
        expect(signs).toHaveLength(log10.length);
        const drawn = log10.flatMap((value, i) => (value === null ? [] : [{ value, height: Number(signs[i]) }]));
        const ascending = drawn.toSorted((a, b) => a.value - b.value || a.height - b.height);
        const heights = ascending.map(({ height }) => height);
        expect(heights).toEqual(heights.toSorted((a, b) => a - b));
        expect(signs.filter((sign) => sign === 'x')).toHaveLength(log10.length - drawn.length);
      }),
    );
  });

  it('has a legend in the signs that it is drawn in', () => {
    expect(sparklineLegend(ink('blocks'))).toContain('▁ the least of a line … █ its greatest');
    expect(sparklineLegend(ink('ascii'))).toContain('0 the least of a line … 9 its greatest');
  });
});
