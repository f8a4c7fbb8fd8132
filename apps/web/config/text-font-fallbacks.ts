/** A serif that readers may have, by its full names, and how much it is to be scaled to run as wide as Source Serif 4. */
interface Fallback {
  readonly family: string;
  readonly regular: readonly [scale: number, ...names: string[]];
  readonly italic: readonly [scale: number, ...names: string[]];
  readonly bold: readonly [scale: number, ...names: string[]];
}

/*
 * The scales are those at which the lesson's text (8,500 characters, from canvas.measureText in Chromium) has the width that
 * Source Serif 4 has at 400, and at 600 for bold. Georgia and Times New Roman were measured by Gelasio and Tinos, which are made
 * to their metrics; Noto Serif and DejaVu Serif by themselves.
 */
const fallbacks: readonly Fallback[] = [
  {
    family: 'Georgia',
    regular: [1.043, 'Georgia'],
    italic: [0.971, 'Georgia Italic', 'Georgia-Italic'],
    bold: [0.921, 'Georgia Bold', 'Georgia-Bold'],
  },
  {
    family: 'Times',
    regular: [1.13, 'Times New Roman', 'TimesNewRomanPSMT', 'Liberation Serif', 'Tinos'],
    italic: [1.069, 'Times New Roman Italic', 'TimesNewRomanPS-ItalicMT', 'Liberation Serif Italic', 'Tinos Italic'],
    bold: [1.105, 'Times New Roman Bold', 'TimesNewRomanPS-BoldMT', 'Liberation Serif Bold', 'Tinos Bold'],
  },
  {
    family: 'Noto Serif',
    regular: [0.978, 'Noto Serif', 'NotoSerif-Regular'],
    italic: [0.946, 'Noto Serif Italic', 'NotoSerif-Italic'],
    bold: [0.952, 'Noto Serif Bold', 'NotoSerif-Bold'],
  },
  {
    family: 'DejaVu Serif',
    regular: [0.887, 'DejaVu Serif', 'DejaVuSerif'],
    italic: [0.842, 'DejaVu Serif Italic', 'DejaVuSerif-Italic'],
    bold: [0.823, 'DejaVu Serif Bold', 'DejaVuSerif-Bold'],
  },
];

/** Source Serif 4's own, in em: above and below the line. */
const ascent = 1.036;
const descent = 0.335;

/**
 * Style sheet of the families `Georgia as Source Serif` and so on: a reader's own fonts in the measure of the site's, so that
 * a page without its font breaks its lines about where it does with it.
 */
export function fallbackFaces(): string {
  return fallbacks
    .flatMap(({ family, regular, italic, bold }) => [
      face(family, 'normal', '400', regular),
      face(family, 'italic', '400', italic),
      face(family, 'normal', '600 700', bold),
    ])
    .join('\n');
}

function face(
  family: string,
  style: string,
  weight: string,
  [scale, ...names]: readonly [scale: number, ...names: string[]],
): string {
  const percent = (part: number): string => `${Number((100 * part).toFixed(1))}%`;
  return `@font-face{${[
    `font-family:'${family} as Source Serif'`,
    `font-style:${style}`,
    `font-weight:${weight}`,
    `src:${names.map((name) => `local('${name}')`).join(',')}`,
    `size-adjust:${percent(scale)}`,
    `ascent-override:${percent(ascent / scale)}`,
    `descent-override:${percent(descent / scale)}`,
    'line-gap-override:0%',
  ].join(';')}}`;
}
