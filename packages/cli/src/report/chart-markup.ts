import { patternId, patternTile, ROOT_CLASS, svgAttributes, type Drawing, type Mark } from '@initscope/charts';
import { html, Markup, escapeHtml } from './html.ts';

/**
 * A drawing as an SVG element for a page that holds the charts' rules: it has no styles of its own.
 *
 * @param id - begins every id in it.
 * @param label - its name for those who do not see it.
 */
export function chartMarkup(drawing: Drawing, id: string, label: string): Markup {
  const { width, height } = drawing;
  return html`<svg
    class="${ROOT_CLASS}"
    viewBox="0 0 ${width} ${height}"
    width="${width}"
    height="${height}"
    role="img"
    aria-label="${label}"
    aria-describedby="${id}-desc"
  >
    <desc id="${id}-desc">${drawing.description}</desc>
    ${innerMarkup(drawing, id)}
  </svg>`;
}

/** What stands in the element: patterns and marks. */
export function innerMarkup({ patterns, marks }: Drawing, id: string): Markup {
  const tiles = patterns.map((name) => {
    const { size, marks: strokes } = patternTile(name);
    return html`<pattern id="${patternId(id, name)}" patternUnits="userSpaceOnUse" width="${size}" height="${size}">
      ${strokes.map((mark) => markMarkup(mark, id))}
    </pattern>`;
  });
  const definitions = tiles.length === 0 ? new Markup('') : html`<defs>${tiles}</defs>`;
  return html`${definitions}${marks.map((mark) => markMarkup(mark, id))}`;
}

function markMarkup(mark: Mark, id: string): Markup {
  const attributes = Object.entries(svgAttributes(mark, id))
    .map(([name, value]) => ` ${name}="${escapeHtml(String(value))}"`)
    .join('');
  return new Markup(
    mark.kind === 'text' ? `<text${attributes}>${escapeHtml(mark.text)}</text>` : `<${mark.kind}${attributes}/>`,
  );
}
