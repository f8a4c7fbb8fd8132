/**
 * Patterns of the texts that a spec's fields take, for editors. They take every text that the parsers take, and a few more: that a range
 * ascends, say, only the parsers know.
 */

const number = String.raw`[+-]?(\d+(\.\d*)?|\.\d+)([eE][+-]?\d+)?`;
const term = String.raw`${number}(\s*/\s*fan_in)?`;
const span = String.raw`\d+([eE]\+?\d+)?\.\.\d+([eE]\+?\d+)?`;

/** Whole numbers and spans of them: `50`, `10,20`, `2..8`. */
export const wholeNumbersPattern: string = listOf(String.raw`${number}|${span}`);

/** A whole number, in every form in which lists of them may hold only one; or `auto`. */
export const wholeNumberOrAutoPattern: string = listOf(String.raw`auto|${number}|${span}`);

/** Variances: `0.025`, `2/fan_in`, `log:1e-3:1:41`, `auto`. */
export const variancesPattern: string = listOf(
  String.raw`auto|${term}|(log|lin):\s*${term}\s*:\s*${term}\s*:\s*${number}`,
);

/** Names of these families, with arguments or without. */
export function namesPattern(families: readonly string[]): string {
  return listOf(String.raw`(${families.join('|')})(\s*\([^()]*\))?`);
}

function listOf(part: string): string {
  return String.raw`^\s*(${part})\s*(,\s*(${part})\s*)*$`;
}
