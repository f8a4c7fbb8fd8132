import { textWidth } from './text-width.ts';
import type { TextStyle } from './typography.ts';

/**
 * Breaks a text into lines no wider than `width` px, between words; a single word that is wider is broken within.
 * Newlines in the text stay. Nothing but whitespace gives no lines.
 */
export function wrap(text: string, width: number, style: TextStyle): string[] {
  const fits = (line: string): boolean => textWidth(line, style.size, style.weight) <= width;
  const lines: string[] = [];
  for (const paragraph of text.split('\n')) {
    let line = '';
    for (const word of paragraph.split(/\s+/).filter((part) => part !== '')) {
      const longer = line === '' ? word : `${line} ${word}`;
      if (fits(longer)) {
        line = longer;
        continue;
      }
      if (line !== '') lines.push(line);
      line = '';
      for (const character of word) {
        if (line !== '' && !fits(line + character)) {
          lines.push(line);
          line = '';
        }
        line += character;
      }
    }
    if (line !== '') lines.push(line);
  }
  return lines;
}

/** As {@link wrap}, in as many lines, but of like length: a heading leaves no word alone on its last line. */
export function wrapBalanced(text: string, width: number, style: TextStyle): string[] {
  const lines = wrap(text, width, style);
  let best = lines;
  for (let narrower = width - 8; narrower > width / 2; narrower -= 8) {
    const attempt = wrap(text, narrower, style);
    if (attempt.length > lines.length) break;
    best = attempt;
  }
  return best;
}
