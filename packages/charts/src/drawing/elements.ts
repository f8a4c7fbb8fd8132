import { patternId, svgAttributes } from './attributes.ts';
import type { Drawing, Mark } from './drawing.ts';
import { escapeXml } from './escape-xml.ts';
import { patternTile } from './pattern-tile.ts';
import { textContent } from './text-content.ts';

/**
 * What stands within a drawing's `<svg>`, as text, element by element: its patterns and its marks, XML-escaped and without inline style.
 * For a page that sets it at once, rather than node by node.
 *
 * @param idPrefix begins every id: give each drawing on a page its own.
 */
export function drawingElements({ patterns, marks }: Pick<Drawing, 'patterns' | 'marks'>, idPrefix: string): string[] {
  const lines: string[] = [];
  if (patterns.length > 0) {
    lines.push('<defs>');
    for (const name of patterns) {
      const { size, marks: tile } = patternTile(name);
      lines.push(
        `<pattern id="${patternId(idPrefix, name)}" patternUnits="userSpaceOnUse" width="${size}" height="${size}">`,
        ...tile.map((mark) => element(mark, idPrefix)),
        '</pattern>',
      );
    }
    lines.push('</defs>');
  }
  lines.push(...marks.map((mark) => element(mark, idPrefix)));
  return lines;
}

function element(mark: Mark, idPrefix: string): string {
  const attributes = Object.entries(svgAttributes(mark, idPrefix))
    .map(([name, value]) => ` ${name}="${escapeXml(String(value))}"`)
    .join('');
  return mark.kind === 'text' ? `<text${attributes}>${textContent(mark)}</text>` : `<${mark.kind}${attributes}/>`;
}
