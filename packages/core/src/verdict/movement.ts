import { exponential } from '../special/exponential.ts';
import { isGradient, type Quantity } from '../propagation/quantity.ts';
import type { FateKind } from './fate.ts';
import type { Growth } from './growth.ts';
import { rounded } from './subjects.ts';
import type { Trend } from './trend.ts';

/** What a signal does, in words that follow its name: "grow ×6.3 a layer on their way back". */
export function movementInWords(quantity: Quantity, kind: FateKind, trend: Trend | null): string {
  const isHardlyLess = trend !== null && trend.decades < 0 && trend.decades > -0.05;
  return `${movement(kind, trend, isHardlyLess ? 3 : 2, '')}${way(quantity)}`;
}

/** Intervals narrower than this, in decades, or this near to no growth, have a third digit. */
const NEAR = 0.1;

/** The same with the 95 % interval, if there is one: "grow ×6.3 a layer (6.1 … 6.5) on their way back". */
export function measuredInWords(quantity: Quantity, kind: FateKind, growth: Growth | null): string {
  if (growth === null || growth.low === null || growth.high === null) return movementInWords(quantity, kind, growth);
  const { low, high, factorLow, factorHigh } = growth;
  const digits = Math.min(Math.abs(low), Math.abs(high), high - low) < NEAR ? 3 : 2;
  const interval = `${factorInWords(low, factorLow, digits)} … ${factorInWords(high, factorHigh, digits)}`;
  return `${movement(kind, growth, digits, interval)}${way(quantity)}`;
}

function way(quantity: Quantity): string {
  return isGradient(quantity) ? ' on their way back' : '';
}

function movement(kind: FateKind, trend: Trend | null, digits: number, interval: string): string {
  if (kind === 'dead') return 'die';
  if (trend === null) return 'pass one layer only';
  if (kind === 'stable' && trend.settledLog10 !== null)
    return `settle at a std of about ${powerInWords(trend.settledLog10)}`;
  const words = `×${factorInWords(trend.decades, trend.factor, digits)} a layer`;
  if (kind === 'stable') return `stay within a factor of 10 (${words}${interval === '' ? '' : `, ${interval}`})`;
  return `${trend.decades > 0 ? 'grow' : 'shrink'} ${words}${interval === '' ? '' : ` (${interval})`}`;
}

function factorInWords(decades: number, factor: number | null, digits: number): string {
  if (factor === null) return `10^${Math.round(decades)}`;
  return factor < 100 ? factor.toPrecision(digits) : String(Number(factor.toPrecision(digits)));
}

function powerInWords(log10: number): string {
  return Math.abs(log10) < 4 ? rounded(exponential(log10 * Math.LN10), 2) : `10^${Math.round(log10)}`;
}
