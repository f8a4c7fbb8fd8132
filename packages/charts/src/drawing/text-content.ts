import type { TextMark } from './drawing.ts';
import { escapeXml } from './escape-xml.ts';

/** How large a subscript is, and how far below the line, in em of the text about it. */
const LOW = { size: 0.75, drop: 0.22 } as const;

/**
 * What stands within a text's element. Subscripts are moved by `dy`, which every renderer knows, where some have no `baseline-shift`,
 * and by attributes, which a strict content security policy takes.
 */
export function textContent({ text, runs }: Pick<TextMark, 'text' | 'runs'>): string {
  if (runs === undefined) return escapeXml(text);
  let wasLow = false;
  return runs
    .map((run) => {
      const words = escapeXml(run.text);
      const isLow = run.isLow === true;
      const opening = openingTag(wasLow, isLow);
      wasLow = isLow;
      return opening === '' ? words : `${opening}${words}</tspan>`;
    })
    .join('');
}

/** An em of `dy` is one of the piece itself, and of `font-size` one of the text about it. */
function openingTag(wasLow: boolean, isLow: boolean): string {
  const down = isLow && !wasLow ? ` dy="${Number((LOW.drop / LOW.size).toFixed(4))}em"` : '';
  if (isLow) return `<tspan${down} font-size="${LOW.size}em">`;
  return wasLow ? `<tspan dy="${-LOW.drop}em">` : '';
}
