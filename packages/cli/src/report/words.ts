import { formatPowerOfTen, formatStd } from '@initscope/charts';
import type { Status } from '@initscope/core';

/** A log10 as a reader takes it: `−0.052`, `12.3`. */
export function log10InWords(log10: number | null): string {
  if (log10 === null) return '−∞';
  const digits = Math.abs(log10) < 10 ? 3 : Math.abs(log10) < 1000 ? 2 : 0;
  return log10
    .toFixed(digits)
    .replace(/^-(?=0\.?0*$)/, '')
    .replace('-', '−');
}

/** A std by its log10: `0.98`, `3.16 × 10⁻⁴⁰¹`. */
export function stdInWords(log10: number | null): string {
  const [digits, exponent] = formatStd(log10).split('e');
  return exponent === undefined ? digits : `${digits} × ${formatPowerOfTen(Number(exponent))}`;
}

/** The factor of 10 to the power of `decades`: `×1.02`, `×0.204`. */
export function factorInWords(decades: number | null): string {
  return decades === null ? '–' : `×${stdInWords(decades)}`;
}

/** σ² and σ_w² to as many digits as they need to be told apart from their neighbours. */
export function varianceInWords(variance: number): string {
  const [digits, exponent] = formatVariance(variance).split('e');
  return exponent === undefined ? digits : `${digits} × ${formatPowerOfTen(Number(exponent))}`;
}

function formatVariance(variance: number): string {
  if (variance === 0) return '0';
  if (variance >= 1e-3 && variance < 1e4) return String(Number(variance.toPrecision(4)));
  const [digits, exponent] = variance.toExponential(3).split('e');
  return `${Number(digits)}e${Number(exponent)}`;
}

/** What becomes of a std in float64. */
export const statusInWords: Readonly<Record<Status, string>> = {
  ok: 'ok',
  dead: 'dead: exactly 0',
  underflow: 'below float64: underflow',
  overflow: 'beyond float64: overflow',
};
