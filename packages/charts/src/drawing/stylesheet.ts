import { inks } from '../colour/inks.ts';
import { classColours, type Theme } from '../colour/palette.ts';
import { FONT_STACK, textStyles } from '../text/typography.ts';
import { ROOT_CLASS } from './root-class.ts';
import { sheetText, type Sheet } from './sheet.ts';

/**
 * The CSS for every class that heatmaps and legends use; profiles have more (`profileStylesheet`), and so have crosshairs, limits and
 * seeds, all of which are in `siteStylesheet`. `auto` is light, and dark where the reader's system asks for it.
 *
 * @param scope the selector each rule stands under.
 */
export function stylesheet(theme: Theme | 'auto', scope: string = `.${ROOT_CLASS}`): string {
  return sheetText(heatmapSheet, theme, scope);
}

function shapes(scope: string): string {
  const texts = Object.entries(textStyles).map(
    ([role, { size, weight }]) => `${scope} .${role}{font-size:${size}px;font-weight:${weight}}`,
  );
  return [
    `${scope} text{font-family:${FONT_STACK};font-variant-numeric:tabular-nums}`,
    ...texts,
    `${scope} .cells{shape-rendering:crispEdges}`,
    `${scope} .frame{fill:none;shape-rendering:crispEdges}`,
    `${scope} .rule{shape-rendering:crispEdges}`,
    `${scope} .critical{stroke-width:1.5;stroke-dasharray:5 3}`,
    `${scope} .critical-halo{stroke-width:4;stroke-opacity:.75}`,
    `${scope} .hatch-light{stroke:#fff;stroke-opacity:.8}`,
    `${scope} .hatch-dark{stroke:#000;stroke-opacity:.55}`,
    '',
  ].join('\n');
}

function colours(theme: Theme, scope: string): string {
  const { page, ink, muted, rule, neutral, neutralStroke } = inks[theme];
  const texts = Object.entries(textStyles).map(
    ([role, style]) => `${scope} .${role}{fill:${style.ink === 'ink' ? ink : muted}}`,
  );
  return [
    `${scope} .page{fill:${page}}`,
    ...texts,
    `${scope} .frame,${scope} .rule{stroke:${rule}}`,
    `${scope} .critical{stroke:${ink}}`,
    `${scope} .critical-halo{stroke:${page}}`,
    `${scope} .dead{fill:${neutral}}`,
    `${scope} .dead-stroke{stroke:${neutralStroke}}`,
    ...classColours(theme).map(({ hex }, index) => `${scope} .c${index}{fill:${hex}}`),
    '',
  ].join('\n');
}

/** What every drawing needs. */
export const heatmapSheet: Sheet = { shapes, colours };
