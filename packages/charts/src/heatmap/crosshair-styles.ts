import { inks } from '../colour/inks.ts';
import type { Theme } from '../colour/palette.ts';
import type { Sheet } from '../drawing/sheet.ts';

/** The reader's crosshair on heatmaps: solid and in the accent, where the critical line is dashed and in ink. */
export const crosshairSheet: Sheet = {
  shapes: (scope: string): string =>
    [
      `${scope} .crosshair-halo{fill:none;stroke-width:3.75}`,
      `${scope} .crosshair-line{fill:none;stroke-width:1.5}`,
      '',
    ].join('\n'),
  colours: (theme: Theme, scope: string): string => {
    const { page, accent } = inks[theme];
    return [
      `${scope} .crosshair-halo{stroke:${page}}`,
      `${scope} .crosshair-line{stroke:${accent}}`,
      `${scope} .crosshair-label{fill:${accent}}`,
      '',
    ].join('\n');
  },
};
