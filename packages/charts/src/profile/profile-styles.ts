import type { Quantity } from '@initscope/core';
import { inks } from '../colour/inks.ts';
import type { Theme } from '../colour/palette.ts';
import { ROOT_CLASS } from '../drawing/root-class.ts';
import { sheetText, type Sheet } from '../drawing/sheet.ts';

/**
 * Lines' colours. Purple and orange mean vanishing and exploding, so none of them is either; they differ in lightness too, and
 * markers tell them apart without any colour. Each has a contrast of 3 : 1 or more with the page.
 */
export const quantityColours: Readonly<Record<Theme, Readonly<Record<Quantity, string>>>> = {
  light: { h: '#1d1f24', f: '#2b6cb0', dl_df: '#0b7a75', dl_dh: '#a8326f' },
  dark: { h: '#eceef2', f: '#7db4f0', dl_df: '#4fc3b8', dl_dh: '#f08bb8' },
};

/** The line of std = 1. */
const unchanged: Readonly<Record<Theme, string>> = { light: '#8b909a', dark: '#7d828d' };

/**
 * The CSS for the classes that profiles use beyond those of `stylesheet`. A page with both kinds of chart takes both.
 *
 * @param scope the selector each rule stands under.
 */
export function profileStylesheet(theme: Theme | 'auto', scope: string = `.${ROOT_CLASS}`): string {
  return sheetText(profileSheet, theme, scope);
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
    // It may lie on a band, or on seeds: the halo keeps its contrast.
    `${scope} .unchanged-label{stroke-width:3;stroke-linejoin:round;paint-order:stroke}`,
    `${scope} .crosshair{fill:none;stroke-width:1.25}`,
    '',
  ].join('\n');
}

function coloursOf(theme: Theme, scope: string): string {
  const { accent, page } = inks[theme];
  return [
    `${scope} .unchanged{stroke:${unchanged[theme]}}`,
    `${scope} .crosshair{stroke:${accent}}`,
    ...Object.entries(quantityColours[theme]).flatMap(([quantity, colour]) => {
      const of = (kind: string): string => `${scope} .${kind}.q-${quantity}`;
      return [
        `${of('measured')},${of('theory')},${of('dead-layer')}{stroke:${colour}}`,
        `${of('band')},${of('marker')}{fill:${colour}}`,
      ];
    }),
    `${scope} .marker,${scope} .unchanged-label{stroke:${page}}`,
    '',
  ].join('\n');
}

/** What a profile needs beyond what every drawing does. */
export const profileSheet: Sheet = { shapes, colours: coloursOf };
