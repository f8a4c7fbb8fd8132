/** A number as a reader types it, or what is wrong with it in a sentence. */
export type ReadNumber = { readonly value: number } | { readonly problem: string };

/**
 * Reads a number, or a fraction; a comma may stand for the point, and a proper minus for a hyphen.
 *
 * @param example what would do, for the sentence.
 * @example readNumber('1/80', '0.1') // { value: 0.0125 }
 */
export function readNumber(text: string, example: string): ReadNumber {
  const plain = text.trim().replace(',', '.').replace('−', '-');
  if (plain === '') return { problem: `Type a number first, such as ${example}, or let the page show you.` };
  const [, numerator, denominator] =
    /^([+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?)\s*(?:\/\s*(\d+\.?\d*))?$/i.exec(plain) ?? [];
  const value = Number(numerator) / Number(denominator ?? 1);
  if (Number.isFinite(value)) return { value };
  return { problem: `“${text.trim()}” is not a number; type one such as ${example}, or a fraction.` };
}
