import { patternId, patternTile, ROOT_CLASS, svgAttributes, type Drawing, type Mark } from '@initscope/charts';

const SVG = 'http://www.w3.org/2000/svg';

function element(name: string, attributes: Readonly<Record<string, string | number>>): SVGElement {
  const created = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) created.setAttribute(key, String(value));
  return created;
}

/** A group of marks. */
export function groupOf(marks: readonly Mark[], id: string): SVGElement {
  const group = element('g', {});
  group.append(...marks.map((mark) => markElement(mark, id)));
  return group;
}

/** A drawing as an SVG element; what it shows is said by the chart around it. */
export function svgOf({ width, height, patterns, marks }: Drawing, id: string): SVGElement {
  const svg = element('svg', {
    class: ROOT_CLASS,
    viewBox: `0 0 ${width} ${height}`,
    width,
    height,
    'aria-hidden': 'true',
  });
  const definitions = element('defs', {});
  for (const name of patterns) {
    const { size, marks: strokes } = patternTile(name);
    const attributes = { id: patternId(id, name), patternUnits: 'userSpaceOnUse', width: size, height: size };
    const pattern = element('pattern', attributes);
    pattern.append(...strokes.map((mark) => markElement(mark, id)));
    definitions.append(pattern);
  }
  svg.append(definitions, groupOf(marks, id));
  return svg;
}

function markElement(mark: Mark, id: string): SVGElement {
  const drawn = element(mark.kind, svgAttributes(mark, id));
  if (mark.kind === 'text') drawn.textContent = mark.text;
  return drawn;
}
