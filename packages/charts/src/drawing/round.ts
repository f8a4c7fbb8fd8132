/** To a hundredth of a px: finer than any screen, and half the bytes. Never −0. */
export function round(value: number): number {
  return Math.round(value * 100) / 100 + 0;
}
