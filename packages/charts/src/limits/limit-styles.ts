import type { FormatName } from '@initscope/core';
import { inks } from '../colour/inks.ts';
import type { Theme } from '../colour/palette.ts';
import type { Sheet } from '../drawing/sheet.ts';

/** Formats are told apart by their dashes, and so without colour: the more digits, the less broken. */
const dashes: Readonly<Record<FormatName, string>> = {
  float16: '1.5 2.5',
  bfloat16: '5 2 1.5 2',
  float32: '9 2.5',
  float64: 'none',
};

/** The limits of number formats, on heatmaps and on profiles. */
export const limitSheet: Sheet = {
  shapes: (scope: string): string =>
    [
      `${scope} .limit{fill:none;stroke-width:1.25}`,
      ...Object.entries(dashes).map(([format, dash]) => `${scope} .limit-${format}{stroke-dasharray:${dash}}`),
      `${scope} .limit-halo{fill:none;stroke-width:3.5;stroke-opacity:.8}`,
      `${scope} .limit-label{stroke-width:3;stroke-linejoin:round;paint-order:stroke}`,
      '',
    ].join('\n'),
  colours: (theme: Theme, scope: string): string => {
    const { page, ink } = inks[theme];
    return [
      `${scope} .limit{stroke:${ink}}`,
      `${scope} .limit-halo{stroke:${page}}`,
      `${scope} .limit-label{fill:${ink};stroke:${page}}`,
      '',
    ].join('\n');
  },
};
