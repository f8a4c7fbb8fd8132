import type { Mark } from './drawing.ts';

/** The id of a pattern within a page: `idPrefix` keeps several drawings apart. */
export function patternId(idPrefix: string, pattern: string): string {
  return `${idPrefix}-${pattern}`;
}

/**
 * A mark's SVG attributes, class included: the one translation that `toSvg` and components share. None of them is
 * `style`, so a page with a strict content security policy takes them.
 *
 * A text has its words within, with a `<tspan>` for each of its `runs` if it has any: see `drawingElements`.
 *
 * @example <svelte:element this={mark.kind} {...svgAttributes(mark, 'chart')}>{mark.kind === 'text' ? mark.text : ''}</…>
 */
export function svgAttributes(mark: Mark, idPrefix: string): Record<string, string | number> {
  switch (mark.kind) {
    case 'rect':
      return {
        class: mark.className,
        x: mark.x,
        y: mark.y,
        width: mark.width,
        height: mark.height,
        ...fill(mark.pattern, idPrefix),
      };
    case 'path':
      return { class: mark.className, d: mark.d, ...fill(mark.pattern, idPrefix) };
    case 'line':
      return { class: mark.className, x1: mark.x1, y1: mark.y1, x2: mark.x2, y2: mark.y2 };
    case 'text':
      return {
        class: mark.className,
        x: mark.x,
        y: mark.y,
        ...(mark.anchor === 'start' ? {} : { 'text-anchor': mark.anchor }),
        ...(mark.upwards ? { transform: `rotate(-90 ${mark.x} ${mark.y})` } : {}),
      };
  }
}

function fill(pattern: string | undefined, idPrefix: string): Record<string, string> {
  return pattern === undefined ? {} : { fill: `url(#${patternId(idPrefix, pattern)})` };
}
