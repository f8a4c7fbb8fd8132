import type { Theme } from '../colour/palette.ts';
import { crosshairSheet } from '../heatmap/crosshair-styles.ts';
import { limitSheet } from '../limits/limit-styles.ts';
import { phaseSheet } from '../phase/phase-styles.ts';
import { profileSheet } from '../profile/profile-styles.ts';
import { spreadSheet } from '../profile/spread-styles.ts';
import type { Drawing } from './drawing.ts';
import { ROOT_CLASS } from './root-class.ts';
import { sheetText, type Sheet } from './sheet.ts';
import { heatmapSheet } from './stylesheet.ts';

/** What few drawings use, by the classes that ask for it. */
const seldom: readonly (readonly [Sheet, readonly string[]])[] = [
  [crosshairSheet, ['crosshair-line']],
  [limitSheet, ['limit']],
  [spreadSheet, ['seeds', 'theory-median']],
];

/** The CSS for the classes that a drawing uses. */
export function drawingStylesheet(drawing: Drawing, theme: Theme | 'auto', scope: string = `.${ROOT_CLASS}`): string {
  const used = new Set(drawing.marks.flatMap(({ className }) => className.split(' ')));
  const sheets = [
    heatmapSheet,
    ...(drawing.profile === undefined ? [] : [profileSheet]),
    ...(drawing.phase === undefined ? [] : [phaseSheet]),
    ...seldom.flatMap(([sheet, classes]) => (classes.some((name) => used.has(name)) ? [sheet] : [])),
  ];
  return sheets.map((sheet) => sheetText(sheet, theme, scope)).join('');
}

/**
 * The CSS for every class of every drawing, for a page whose reader may switch themes: light; dark where the reader's system asks for it,
 * unless `<html data-theme="light">`; and dark under `<html data-theme="dark">`. Shapes are there once.
 *
 * @param scope the selector each rule stands under.
 */
export function siteStylesheet(scope: string = `.${ROOT_CLASS}`): string {
  const sheets = [heatmapSheet, profileSheet, phaseSheet, ...seldom.map(([sheet]) => sheet)];
  const colours = (theme: Theme, within: string): string =>
    sheets.map((sheet) => sheet.colours(theme, within)).join('');
  return [
    ...sheets.map((sheet) => sheet.shapes(scope)),
    colours('light', scope),
    `@media (prefers-color-scheme:dark){\n${colours('dark', `:root:not([data-theme=light]) ${scope}`)}}\n`,
    colours('dark', `:root[data-theme=dark] ${scope}`),
  ].join('');
}
