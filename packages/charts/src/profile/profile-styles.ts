import type { Quantity } from '@initscope/core';
import type { Theme } from '../colour/palette.ts';
import { ROOT_CLASS } from '../drawing/root-class.ts';

/**
 * Lines' colours. Purple and orange mean vanishing and exploding, so none of them is either; they differ in lightness too, and
 * markers tell them apart without any colour. Each has a contrast of 3 : 1 or more with the page.
 */
const colours: Readonly<Record<Theme, Readonly<Record<Quantity, string>>>> = {
  light: { h: '#1d1f24', f: '#2b6cb0', dl_df: '#0b7a75', dl_dh: '#a8326f' },
  dark: { h: '#eceef2', f: '#7db4f0', dl_df: '#4fc3b8', dl_dh: '#f08bb8' },
};

const lines: Readonly<
  Record<Theme, { readonly unchanged: string; readonly crosshair: string; readonly page: string }>
> = {
  light: { unchanged: '#8b909a', crosshair: '#5b3a9e', page: '#ffffff' },
  dark: { unchanged: '#7d828d', crosshair: '#b896f6', page: '#121318' },
};

/**
 * The CSS for the classes that profiles use beyond those of `stylesheet`. A page with both kinds of chart takes both.
 *
 * @param scope the selector each rule stands under.
 */
export function profileStylesheet(theme: Theme | 'auto', scope: string = `.${ROOT_CLASS}`): string {
  if (theme !== 'auto') return shapes(scope) + coloursOf(theme, scope);
  return `${shapes(scope)}${coloursOf('light', scope)}@media (prefers-color-scheme:dark){${coloursOf('dark', scope)}}`;
}

function shapes(scope: string): string {
  return [
    `${scope} .measured{fill:none;stroke-width:1.75;stroke-linejoin:round}`,
    `${scope} .measured.q-f{stroke-dasharray:1.5 2.5}`,
    `${scope} .measured.q-dl_dh{stroke-dasharray:7 2 1.5 2}`,
    `${scope} .theory{fill:none;stroke-width:1;stroke-dasharray:5 3}`,
    `${scope} .band{fill-opacity:.16}`,
    `${scope} .marker{stroke-width:1}`,
    `${scope} .at-crosshair{stroke-width:1.5}`,
    `${scope} .dead-layer{fill:none;stroke-width:1.25}`,
    `${scope} .unchanged{stroke-width:1;shape-rendering:crispEdges}`,
    `${scope} .crosshair{fill:none;stroke-width:1.25}`,
    '',
  ].join('\n');
}

function coloursOf(theme: Theme, scope: string): string {
  const { unchanged, crosshair, page } = lines[theme];
  return [
    `${scope} .unchanged{stroke:${unchanged}}`,
    `${scope} .crosshair{stroke:${crosshair}}`,
    ...Object.entries(colours[theme]).flatMap(([quantity, colour]) => {
      const of = (kind: string): string => `${scope} .${kind}.q-${quantity}`;
      return [
        `${of('measured')},${of('theory')},${of('dead-layer')}{stroke:${colour}}`,
        `${of('band')},${of('marker')}{fill:${colour}}`,
      ];
    }),
    `${scope} .marker{stroke:${page}}`,
    '',
  ].join('\n');
}
