import { rgb } from 'd3-color';
import { interpolateLab, piecewise } from 'd3-interpolate';
import { schemePuOr } from 'd3-scale-chromatic';

/** Which page a picture lies on. */
export type Theme = 'light' | 'dark';

/** One class of colour, as CSS writes it and as a terminal takes it (three whole numbers 0 … 255). */
export interface ClassColour {
  readonly hex: string;
  readonly rgb: readonly [red: number, green: number, blue: number];
}

/** How many classes the diverging scale has: odd, so that "unchanged" is a class of its own, number 20 of 0 … 40. */
export const CLASS_COUNT = 41;

/** The class of "unchanged", in the middle. */
export const MIDDLE_CLASS: number = (CLASS_COUNT - 1) / 2;

// ColorBrewer's PuOr, purple first: purple and orange differ along blue–yellow and so stay apart in every common
// colour blindness. Its near-white middle is swapped for a grey that can be told from a white page.
const LIGHT = schemePuOr[11].map((colour, index) => (index === 5 ? '#f0efed' : colour));

// The same hues turned inside out: quiet and dark in the middle, bright at both ends.
const DARK = [
  '#d8c1ff',
  '#b896f6',
  '#9872df',
  '#7651be',
  '#4e3b84',
  '#2c2c33',
  '#65411a',
  '#9b5c16',
  '#ce7f23',
  '#f1a445',
  '#ffce86',
];

const cache = new Map<Theme, readonly ClassColour[]>();

/**
 * The colours of the {@link CLASS_COUNT} classes, from vanishing (purple) through unchanged (neutral: light grey in
 * the light theme, dark grey in the dark one) to exploding (orange).
 *
 * @example classColours('dark')[scale.classOf(-3)].hex
 */
export function classColours(theme: Theme): readonly ClassColour[] {
  const known = cache.get(theme);
  if (known !== undefined) return known;
  const ramp = piecewise(interpolateLab, theme === 'light' ? LIGHT : DARK);
  const colours = Array.from({ length: CLASS_COUNT }, (_, index): ClassColour => {
    const { r, g, b } = rgb(ramp(index / (CLASS_COUNT - 1))).rgb();
    const channels = [Math.round(r), Math.round(g), Math.round(b)] as const;
    return { hex: rgb(...channels).formatHex(), rgb: channels };
  });
  cache.set(theme, colours);
  return colours;
}
