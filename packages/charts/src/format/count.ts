/**
 * So many of something, in words.
 *
 * @param noun - what one of them is called.
 * @example count(1, 'seed') // "1 seed"
 * @example count(8, 'seed') // "8 seeds"
 */
export function count(n: number, noun: string): string {
  return `${n} ${noun}${n === 1 ? '' : 's'}`;
}
