import type { Theme } from '../colour/palette.ts';
import type { Sheet } from '../drawing/sheet.ts';
import { quantityColours } from './profile-styles.ts';

/** Each seed's line, and the median of theory's band: what a profile shows of chance. */
export const spreadSheet: Sheet = {
  shapes: (scope: string): string =>
    [
      `${scope} .seeds{fill:none;stroke-width:.9;stroke-opacity:.5;stroke-linejoin:round}`,
      `${scope} .theory-median{fill:none;stroke-width:1.5;stroke-linecap:round;stroke-dasharray:.1 3.4}`,
      '',
    ].join('\n'),
  colours: (theme: Theme, scope: string): string =>
    [
      ...Object.entries(quantityColours[theme]).map(
        ([quantity, colour]) => `${scope} .seeds.q-${quantity},${scope} .theory-median.q-${quantity}{stroke:${colour}}`,
      ),
      '',
    ].join('\n'),
};
