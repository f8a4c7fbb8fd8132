import { ticks as roundTicks } from 'd3-array';
import { formatPlainSigmaSq, formatSigmaSq } from '../format/sigma-sq.ts';
import { textWidth } from '../text/text-width.ts';
import { textStyles } from '../text/typography.ts';
import { logExtent, sigmaPosition, type SigmaAxis } from './sigma-axis.ts';

export interface Tick {
  /** Where it lies along the axis, in px. */
  readonly at: number;
  /** Empty for a minor tick. */
  readonly label: string;
}

/** The least space between two labels, in px. */
const LABEL_GAP = 10;

/**
 * Ticks for a σ² axis, none of whose labels touch: at powers of ten with minor ones between where the axis spans two
 * or more of them, at round values where it spans fewer, and at columns where it is piecewise.
 */
export function sigmaTicks(axis: SigmaAxis): readonly Tick[] {
  if (axis.kind === 'piecewise') return thinned(placed(axis, axis.values, formatPlainSigmaSq));
  const [low, high] = logExtent(axis);
  // A grid that ends at 1 should have its tick there however its log is rounded.
  const exponents = integersBetween(Math.ceil(low - 1e-9), Math.floor(high + 1e-9));
  if (exponents.length < 2) {
    return thinned(placed(axis, roundValues(10 ** low, 10 ** high), formatPlainSigmaSq));
  }
  const major = thinned(
    placed(
      axis,
      exponents.map((exponent) => Number(`1e${exponent}`)),
    ),
  );
  if (exponents.length > 8) return major;
  const minor = [exponents[0] - 1, ...exponents].flatMap((exponent) =>
    [2, 3, 4, 5, 6, 7, 8, 9].map((digit) => Number(`${digit}e${exponent}`)),
  );
  return [...major, ...placed(axis, minor).map(({ at }) => ({ at, label: '' }))];
}

/** Digits times powers of ten where there are some, otherwise rounder ones between: few, for an axis of less than two decades. */
function roundValues(low: number, high: number): readonly number[] {
  const digits = integersBetween(Math.floor(Math.log10(low)), Math.ceil(Math.log10(high))).flatMap((exponent) =>
    [1, 2, 3, 4, 5, 6, 7, 8, 9]
      .map((digit) => Number(`${digit}e${exponent}`))
      .filter((value) => value >= low && value <= high),
  );
  return digits.length < 3 ? roundTicks(low, high, 5) : digits;
}

function integersBetween(low: number, high: number): number[] {
  return Array.from({ length: Math.max(0, high - low + 1) }, (_, index) => low + index);
}

function placed(
  axis: SigmaAxis,
  values: readonly number[],
  format: (sigmaSq: number) => string = formatSigmaSq,
): readonly Tick[] {
  return values.flatMap((value) => {
    const at = sigmaPosition(axis, value);
    return at === undefined ? [] : [{ at, label: format(value) }];
  });
}

/** Every tick, or every second, fifth, tenth, …: as many as have room. */
function thinned(ticks: readonly Tick[]): readonly Tick[] {
  for (let scale = 1; ; scale *= 10) {
    for (const step of [scale, 2 * scale, 5 * scale]) {
      const kept = ticks.filter((_, index) => index % step === 0);
      if (kept.every((tick, index) => index === 0 || clear(kept[index - 1], tick))) return kept;
    }
  }
}

function clear(left: Tick, right: Tick): boolean {
  return right.at - left.at >= (labelWidth(left) + labelWidth(right)) / 2 + LABEL_GAP;
}

function labelWidth(tick: Tick): number {
  return textWidth(tick.label, textStyles.tick.size);
}
