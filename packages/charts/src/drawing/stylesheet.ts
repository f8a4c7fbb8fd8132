import { classColours, type Theme } from '../colour/palette.ts';
import { FONT_STACK, textStyles } from '../text/typography.ts';
import { ROOT_CLASS } from './root-class.ts';

/** Everything but the colour classes. `neutral` is the ground of dead cells. */
interface Inks {
  readonly page: string;
  readonly ink: string;
  readonly muted: string;
  readonly rule: string;
  readonly neutral: string;
  readonly neutralStroke: string;
}

const inks: Readonly<Record<Theme, Inks>> = {
  light: {
    page: '#ffffff',
    ink: '#1d1f24',
    muted: '#5a5f69',
    rule: '#b9bdc5',
    neutral: '#d3d5d8',
    neutralStroke: '#5d6168',
  },
  dark: {
    page: '#121318',
    ink: '#eceef2',
    muted: '#a3a8b3',
    rule: '#4d515b',
    neutral: '#4a4d55',
    neutralStroke: '#b4b8c0',
  },
};

/**
 * The CSS for every class that heatmaps and legends use; profiles have more (`profileStylesheet`). `auto` is light, and dark where the reader's system asks for it.
 *
 * @param scope the selector each rule stands under; a page with a switch of its own may write
 *   `stylesheet('light') + stylesheet('dark', ':root[data-theme=dark] .initscope-chart')`.
 */
export function stylesheet(theme: Theme | 'auto', scope: string = `.${ROOT_CLASS}`): string {
  if (theme !== 'auto') return shapes(scope) + colours(theme, scope);
  return `${shapes(scope)}${colours('light', scope)}@media (prefers-color-scheme:dark){${colours('dark', scope)}}`;
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
