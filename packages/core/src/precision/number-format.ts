import { log10NearPowerOf2 } from '../special/log10-near-power-of-2.ts';
import { powerOf2 } from '../special/power-of-2.ts';

/** A floating-point format that networks are computed in. */
export type FormatName = 'float16' | 'bfloat16' | 'float32' | 'float64';

/** What a format holds. Values are rounded to the nearest, and to the even one of two. */
export interface NumberFormat {
  readonly name: FormatName;
  /** Binary digits of a significand, the leading 1 included. */
  readonly digits: number;
  /** The largest finite value. */
  readonly largest: number;
  /** The least value with all its digits. */
  readonly leastNormal: number;
  /** The least value above 0. */
  readonly leastSubnormal: number;
  /** log10 of half a unit in the last place beyond the largest: from there on, values round to infinity. */
  readonly overflowLog10: number;
  /** log10 of the least normal. */
  readonly leastNormalLog10: number;
  /** log10 of half of the least subnormal: up to it, values round to 0. */
  readonly zeroLog10: number;
  /** Who defines it. */
  readonly source: string;
}

interface Binary {
  readonly digits: number;
  /** The exponents of the largest and of the least normal value. */
  readonly most: number;
  readonly least: number;
  readonly source: string;
}

function format(name: FormatName, { digits, most, least, source }: Binary): NumberFormat {
  const unit = powerOf2(1 - digits);
  return {
    name,
    digits,
    largest: (2 - unit) * powerOf2(most),
    leastNormal: powerOf2(least),
    leastSubnormal: unit * powerOf2(least),
    // 2 − unit/2, as float64 could not hold it for its own unit.
    overflowLog10: log10NearPowerOf2(-unit / 4, most + 1),
    leastNormalLog10: log10NearPowerOf2(0, least),
    zeroLog10: log10NearPowerOf2(0, least - digits),
    source,
  };
}

const IEEE_754 = 'IEEE 754-2019, table 3.5';

/**
 * The formats, those that lose signals first at the front.
 *
 * bfloat16 is the upper half of a float32; many accelerators flush its subnormals to 0, so that a signal may be lost as soon as it is below
 * the least normal.
 */
export const precisionFormats: readonly NumberFormat[] = [
  format('float16', { digits: 11, most: 15, least: -14, source: `${IEEE_754}, binary16` }),
  format('bfloat16', {
    digits: 8,
    most: 127,
    least: -126,
    source: 'S. Wang and P. Kanwar, "BFloat16: the secret to high performance on Cloud TPUs" (2019)',
  }),
  format('float32', { digits: 24, most: 127, least: -126, source: `${IEEE_754}, binary32` }),
  format('float64', { digits: 53, most: 1023, least: -1022, source: `${IEEE_754}, binary64` }),
];
