/** log10 of 2. */
export const LOG10_2 = 0.3010299956639812;

/** log(1 + r) for |r| < 2^−7. */
export function logNear1(r: number): number {
  const tail = r * r * (-0.5 + r * (1 / 3 + r * (-0.25 + r * (0.2 + r * (-1 / 6 + r * (1 / 7 + r * -0.125))))));
  return r + tail;
}

/** log10((1 + r)·2^exponent) for |r| < 2^−7: it takes no table. */
export function log10NearPowerOf2(r: number, exponent: number): number {
  return exponent * LOG10_2 + logNear1(r) * Math.LOG10E;
}
