import { powerOf2 } from '../special/power-of-2.ts';
import { panelSize, type Columns } from './columns.ts';
import type { ScaledNetwork } from './scaled-network.ts';

/** What 2^exponent can be taken into values of about 1, and back out of them, with all of their digits. */
const MOST = 1000;
/** Less than this beside the largest |f|, which is about 1, is rounding. */
const NOTHING = 2 ** -900;

/**
 * Puts φ(f) in the place of every f < 0, for f that grow beyond all bounds and a φ that tends to a number other than 0 below zero, as
 * ELU does to −1. Beside signals of 2^1000 that is next to nothing, but it is not 0, and where no f is above zero it is all there is.
 */
export function activatedBelowZero({ kernel, activation }: ScaledNetwork, f: Columns): Columns {
  const values = kernel.floats(f.pointer, panelSize(f.rows, f.columns));
  const exponent = Math.min(f.exponent, MOST);
  const [up, down] = [powerOf2(exponent), powerOf2(-exponent)];
  let hasPositive = false;
  for (let i = 0; i < values.length; i++) {
    if (values[i] < 0) values[i] = activation.value(values[i] * up) * down;
    else if (values[i] > NOTHING) hasPositive = true;
  }
  return hasPositive ? f : { ...f, exponent };
}
