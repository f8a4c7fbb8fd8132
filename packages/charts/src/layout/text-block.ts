import type { Mark } from '../drawing/drawing.ts';
import { textStyles, type TextRole } from '../text/typography.ts';
import { wrap, wrapBalanced } from '../text/wrap.ts';

/** Paragraphs of one role, set one under the other. */
export interface TextBlock {
  readonly role: TextRole;
  readonly paragraphs: readonly string[];
}

/** Sets a block at (x, y) within `width`, all in px; `height` is 0 where there is nothing to say. */
export function textBlock(
  block: TextBlock,
  x: number,
  y: number,
  width: number,
): { readonly marks: readonly Mark[]; readonly height: number } {
  const style = textStyles[block.role];
  const lineHeight = Math.round(style.size * 1.45);
  const setLines = block.role === 'caption' ? wrap : wrapBalanced;
  const lines = block.paragraphs.flatMap((paragraph) => setLines(paragraph, width, style));
  return {
    marks: lines.map((text, index) => ({
      kind: 'text',
      className: block.role,
      x,
      y: Math.round(y + style.size + index * lineHeight),
      text,
      anchor: 'start',
    })),
    height: lines.length * lineHeight,
  };
}
