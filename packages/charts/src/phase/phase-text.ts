import type { TextMark } from '../drawing/drawing.ts';
import { round } from '../drawing/round.ts';
import { symbolText } from '../drawing/symbol-text.ts';

/** Words on a phase diagram, their baseline at (x, y) in px, symbols with their subscripts. */
export function phaseText(
  className: string,
  x: number,
  y: number,
  words: string,
  anchor: TextMark['anchor'],
): TextMark {
  return symbolText({ kind: 'text', className, x: round(x), y: round(y), text: words, anchor });
}
