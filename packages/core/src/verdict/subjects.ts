import { exponential } from '../special/exponential.ts';
import { logarithm } from '../special/logarithm.ts';
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

/** A factor to so many digits that it is not said to be 1 if it is not: 0.9994. */
export function besideOne(factor: number): string {
  for (let digits = 3; digits < 9; digits++) {
    const text = rounded(factor, digits);
    if (text !== '1') return text;
  }
  return '1';
}

/** A variance rounded up to four significant digits, so that it is enough. */
export function roundedUp(variance: number): string {
  const down = Number(variance.toPrecision(4));
  if (down >= variance) return String(down);
  const unit = exponential((Math.floor(logarithm(variance) * Math.LOG10E) - 3) * Math.LN10);
  return rounded(down + unit, 4);
}
