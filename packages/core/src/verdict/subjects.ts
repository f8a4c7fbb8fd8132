import type { Quantity } from '../propagation/quantity.ts';

/** Quantities in words. */
export const subjects: Readonly<Record<Quantity, string>> = {
  h: 'hidden units',
  f: 'preactivations',
  dl_df: 'gradients',
  dl_dh: 'gradients ∂L/∂h',
};

/** Sentences that begin with a symbol, such as σ², keep it as it is. */
export function capitalised(text: string): string {
  return text.replace(/^[a-z]/, (letter) => letter.toUpperCase());
}

/** A variance to so many significant digits: 3 for what is measured, 4 for theory, so that 2/64 is 0.03125. */
export function rounded(variance: number, digits = 3): string {
  return String(Number(variance.toPrecision(digits)));
}
