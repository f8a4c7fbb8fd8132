/** Relative luminance of `#rrggbb`: WCAG 2.2. */
function luminance(hex: string): number {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Contrast of two colours, 1 … 21: WCAG 2.2. */
export function contrast(a: string, b: string): number {
  const [low, high] = [luminance(a), luminance(b)].toSorted((x, y) => x - y);
  return (high + 0.05) / (low + 0.05);
}

/** `over` laid on `under` with an opacity, in sRGB as browsers do. */
export function laidOver(over: string, under: string, opacity: number): string {
  return `#${[1, 3, 5]
    .map((at) => {
      const [top, ground] = [over, under].map((hex) => Number.parseInt(hex.slice(at, at + 2), 16));
      return Math.round(opacity * top + (1 - opacity) * ground)
        .toString(16)
        .padStart(2, '0');
    })
    .join('')}`;
}
