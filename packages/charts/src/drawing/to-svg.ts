import type { Theme } from '../colour/palette.ts';
import { patternId, svgAttributes } from './attributes.ts';
import type { Drawing, Mark } from './drawing.ts';
import { escapeXml } from './escape-xml.ts';
import { patternTile } from './pattern-tile.ts';
import { phaseStylesheet } from '../phase/phase-styles.ts';
import { profileStylesheet } from '../profile/profile-styles.ts';
import { ROOT_CLASS } from './root-class.ts';
import { stylesheet } from './stylesheet.ts';

export interface SvgOptions {
  /** `auto` (the default) follows the reader's system where the viewer can, and is light elsewhere. */
  readonly theme?: Theme | 'auto' | undefined;
  /** Begins every id in the file: give each drawing on a page its own. Letters, digits, `-`, `_`. Default `initscope`. */
  readonly idPrefix?: string | undefined;
}

/**
 * A drawing as one self-contained SVG file: XML-escaped, with its own styles, title and description, no script, no
 * inline style and nothing to load. The same drawing gives the same text everywhere.
 *
 * @example writeFileSync('heatmap.svg', toSvg(figure({ title, planes })))
 */
export function toSvg(drawing: Drawing, options: SvgOptions = {}): string {
  const { theme = 'auto', idPrefix = 'initscope' } = options;
  if (!/^[A-Za-z_][\w-]*$/.test(idPrefix)) {
    throw new RangeError(
      `toSvg: idPrefix is ${JSON.stringify(idPrefix)}; it has to begin with a letter and hold only letters, digits, "-" and "_"`,
    );
  }
  const { width, height } = drawing;
  const styles =
    stylesheet(theme) +
    (drawing.profile === undefined ? '' : profileStylesheet(theme)) +
    (drawing.phase === undefined ? '' : phaseStylesheet(theme));
  const lines = [
    `<svg xmlns="http://www.w3.org/2000/svg" class="${ROOT_CLASS}" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="${idPrefix}-title ${idPrefix}-desc">`,
    `<title id="${idPrefix}-title">${escapeXml(drawing.title)}</title>`,
    `<desc id="${idPrefix}-desc">${escapeXml(drawing.description)}</desc>`,
    `<style>\n${escapeStyle(styles)}</style>`,
  ];
  if (drawing.patterns.length > 0) {
    lines.push('<defs>');
    for (const name of drawing.patterns) {
      const { size, marks } = patternTile(name);
      lines.push(
        `<pattern id="${patternId(idPrefix, name)}" patternUnits="userSpaceOnUse" width="${size}" height="${size}">`,
        ...marks.map((mark) => element(mark, idPrefix)),
        '</pattern>',
      );
    }
    lines.push('</defs>');
  }
  lines.push(...drawing.marks.map((mark) => element(mark, idPrefix)), '</svg>', '');
  return lines.join('\n');
}

/** A quote is a quote in CSS, and `&#39;` is one only where the parser is XML's: an SVG may be pasted into HTML. */
function escapeStyle(css: string): string {
  return css.replace(/&/g, '&amp;').replace(/</g, '&lt;');
}

function element(mark: Mark, idPrefix: string): string {
  const attributes = Object.entries(svgAttributes(mark, idPrefix))
    .map(([name, value]) => ` ${name}="${escapeXml(String(value))}"`)
    .join('');
  return mark.kind === 'text' ? `<text${attributes}>${escapeXml(mark.text)}</text>` : `<${mark.kind}${attributes}/>`;
}
