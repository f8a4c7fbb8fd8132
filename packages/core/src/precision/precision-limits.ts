import type { Course } from '../courses/course.ts';
import { precisionFormats, type FormatName, type NumberFormat } from './number-format.ts';

/** How a format loses a signal: the largest value rounds to infinity, or every value rounds to 0. */
export interface FormatLoss {
  readonly kind: 'overflow' | 'zero';
  /** The first layer, in the signal's order, that it happens in. */
  readonly layer: number;
}

/** What one format makes of a signal on its way through the layers. */
export interface FormatLimits {
  readonly format: FormatName;
  /** Where the format loses the signal first; `null` if it does not. */
  readonly lost: FormatLoss | null;
  /**
   * The first layer whose typical value, the root mean square, is below the least normal, so that digits get lost; `null` if there is none.
   * Where the root mean square is not known, as in planes, the largest value counts: by then every value has lost digits.
   */
  readonly losesDigitsFrom: number | null;
}

/** What every format makes of a signal, in the order of `precisionFormats`. */
export interface PrecisionLimits {
  readonly values: readonly FormatLimits[];
  /** The same for the values' squares, which norms, variances, losses and Adam's second moments are made of. */
  readonly squares: readonly FormatLimits[];
}

/** What happens to a signal, and to its squares, in each format. Dead layers, all of whose values are 0, are passed over. */
export function precisionLimits(course: Course): PrecisionLimits {
  return {
    values: precisionFormats.map((format) => formatLimits(course, format, 1)),
    squares: precisionFormats.map((format) => formatLimits(course, format, 2)),
  };
}

/** What one format makes of a signal, or of its squares. */
export function formatLimits(
  { layers, largestLog10, log10Rms }: Course,
  format: NumberFormat,
  power: 1 | 2,
): FormatLimits {
  const typicalLog10 = log10Rms ?? largestLog10;
  let lost: FormatLoss | null = null;
  let losesDigitsFrom: number | null = null;
  for (const [i, layer] of layers.entries()) {
    const [largest, typical] = [largestLog10[i], typicalLog10[i]];
    if (largest === null || typical === null) continue;
    lost ??= lossOf(power * largest, layer, format);
    if (power * typical < format.leastNormalLog10) losesDigitsFrom ??= layer;
  }
  return { format: format.name, lost, losesDigitsFrom };
}

function lossOf(log10: number, layer: number, { overflowLog10, zeroLog10 }: NumberFormat): FormatLoss | null {
  if (log10 >= overflowLog10) return { kind: 'overflow', layer };
  return log10 <= zeroLog10 ? { kind: 'zero', layer } : null;
}
