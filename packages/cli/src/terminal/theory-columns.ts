import { formatStd } from '@initscope/charts';
import type { PredictedStd } from '../theory/predicted-std.ts';

/** The heads of the columns of {@link theoryCells}. */
export function theoryHeads(hasBand: boolean, hasErrors: boolean): string[] {
  return ['line', ...(hasBand ? ['median', '95 % band'] : []), ...(hasErrors ? ['off'] : [])];
}

/** What theory says of a std, in the columns that there are. */
export function theoryCells(predicted: PredictedStd | undefined, hasBand: boolean, hasErrors: boolean): string[] {
  if (predicted === undefined) return [];
  const { log10Line, log10Low, log10Median, log10High, standardErrors } = predicted;
  const isInBand = log10High !== null;
  const band = isInBand ? [formatStd(log10Median), `${formatStd(log10Low)} … ${formatStd(log10High)}`] : ['', ''];
  return [formatStd(log10Line), ...(hasBand ? band : []), ...(hasErrors ? [errorsInWords(standardErrors)] : [])];
}

/** `+0.4`, `-12.0`. */
function errorsInWords(errors: number | null): string {
  if (errors === null) return '';
  const size = Math.abs(errors) < 1000 ? Math.abs(errors).toFixed(1) : Math.abs(errors).toExponential(1);
  if (size === '0.0') return size;
  return `${errors < 0 ? '-' : '+'}${size}`;
}
