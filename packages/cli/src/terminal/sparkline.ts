import { deadSign, spread } from './grid.ts';
import type { Ink } from './ink.ts';

/** Heights from least to greatest: blocks, and digits for terminals without colours, files and screen readers. */
const heights: Readonly<Record<Ink['form'], string>> = { blocks: '▁▂▃▄▅▆▇█', ascii: '0123456789' };

/** Less than a decade between least and greatest is noise, and is not blown up to full height. */
const LEAST_DECADES = 1;

/**
 * A course of std as one line: the height of each sign is its log10 std, from the least to the greatest of this line, which stand at
 * least a decade apart. A constant course lies in the middle; where std is 0 there is an x.
 *
 * @param log10 - the log10 std of each layer; `null` is a std of 0.
 * @param width - signs at most; of more layers, evenly spread ones are shown, first and last among them.
 * @example sparkline([0, 1, 2, 3], ink) // "▁▃▆█"
 */
export function sparkline(log10: readonly (number | null)[], ink: Ink, width: number = log10.length): string {
  const signs = heights[ink.form];
  const finite = log10.filter((value) => value !== null);
  const [least, greatest] = finite.reduce(
    ([low, high], value) => [Math.min(low, value), Math.max(high, value)],
    [Infinity, -Infinity],
  );
  const decades = Math.max(LEAST_DECADES, greatest - least);
  const bottom = (least + greatest - decades) / 2;
  const heightOf = (value: number): number => {
    const height = Math.floor(((value - bottom) / decades) * signs.length);
    // The greatest stands on the upper end, and rounding may put the least below the lower one.
    return Math.max(0, Math.min(signs.length - 1, height));
  };
  return spread(log10.length, Math.max(2, width))
    .map((i) => {
      const value = log10[i];
      return value === null ? deadSign : signs[heightOf(value)];
    })
    .join('');
}

/** What sparklines are, in a line of words. */
export function sparklineLegend(ink: Ink): string {
  const signs = heights[ink.form];
  return `heights: log10 std, ${signs.at(0)} the least of a line … ${signs.at(-1)} its greatest, a decade apart or more; ${deadSign} dead`;
}
