import { longestRange } from './range.ts';

/** Whole numbers, ascending, in the shortest text that is read as them: `0..7`, `8,32,128`, `1,2,5..9`. */
export function wholeNumbersText(numbers: readonly number[]): string {
  const parts: string[] = [];
  for (let start = 0; start < numbers.length;) {
    let end = start;
    while (numbers[end + 1] === numbers[end] + 1 && end + 1 - start < longestRange) end++;
    const [first, last] = [numbers[start], numbers[end]];
    // Two numbers are shorter as they are.
    if (end - start >= 2) parts.push(`${first}..${last}`);
    else parts.push(...numbers.slice(start, end + 1).map(String));
    start = end + 1;
  }
  return parts.join(',');
}
