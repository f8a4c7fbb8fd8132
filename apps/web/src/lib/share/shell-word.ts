/**
 * A word as a POSIX shell reads it back: in single quotes where a character means something there, such as the parentheses of
 * `leaky_relu(0.2)`. A word may hold anything but NUL, which no command line can.
 */
export function shellWord(word: string): string {
  return /^[\w.,:/+=@%-]+$/.test(word) ? word : `'${word.replaceAll("'", String.raw`'\''`)}'`;
}
