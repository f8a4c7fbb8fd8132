import type { PhasePoint } from '@initscope/core';
import { CLASS_COUNT, MIDDLE_CLASS } from '../colour/palette.ts';
import { drawnPhaseValue, type PhaseQuantity } from './phase-quantity.ts';

/** Longer than this is as good as without end. */
const MOST_LAYERS = 1000;
/** How many powers of ten are told apart, below the largest. */
const DECADES = 4;

/** How a diagram's values are laid on colours. */
export interface PhaseScale {
  /** 0 … 1 along the ramp; what lies outside the scale is held at its end. */
  position(value: number): number;
  /** The number of its colour class, 0 … 40: both sides of the palette for what is about one, its upper half for the rest. */
  classOf(value: number): number;
  /** The classes that it uses: the first and the last. */
  readonly classes: readonly [number, number];
  /** Values for ticks, ascending. */
  readonly ticks: readonly number[];
  /** Are there values that the upper end stands for, from 1000 to infinity? */
  readonly isEndless: boolean;
}

/**
 * A scale that holds the values of all these points: the same in a browser, a file and a terminal.
 *
 * @example phaseScale(phaseQuantities.chi1, diagram.points.flat()).classOf(1) // 20
 */
export function phaseScale(quantity: PhaseQuantity, points: readonly PhasePoint[]): PhaseScale {
  const values = points.flatMap((point) => drawnPhaseValue(quantity, point) ?? []);
  switch (quantity.measure) {
    case 'about-one':
      return aboutOne(values);
    case 'log':
      return rising(values, quantity.field === 'qStar' ? Infinity : MOST_LAYERS);
    case 'share':
      return scale((value) => value, [0, 0.25, 0.5, 0.75, 1], false);
  }
}

/**
 * Log measure with 1 in the middle, as far as values reach but no further than 5. By its root, since what matters lies next to 1: at 0.9
 * a layer, nothing is left of a gradient after a hundred.
 */
function aboutOne(values: readonly number[]): PhaseScale {
  const [least, largest] = extent(values.filter((value) => value > 0)) ?? [1, 1];
  const farthest = Math.max(Math.log10(largest), -Math.log10(least));
  const end = [1.25, 1.5, 2, 3, 4].find((each) => Math.log10(each) >= farthest) ?? 5;
  const position = (value: number): number => {
    const along = Math.log10(value) / Math.log10(end);
    return (Math.sign(along) * Math.sqrt(Math.abs(along)) + 1) / 2;
  };
  const half = end ** 0.25;
  return scale(position, [1 / end, 1 / half, 1, half, end], true);
}

/** Log measure over whole powers of ten, up to the largest value, or to what stands for more. */
function rising(values: readonly number[], most: number): PhaseScale {
  const isEndless = values.some((value) => value >= most);
  const [least, largest] = extent(values.filter((value) => value > 0 && value < most)) ?? [1, 1];
  // A little less, since a logarithm may be rounded up.
  const high = Math.ceil(Math.log10(isEndless ? most : largest) - 1e-9);
  const low = Math.max(high - DECADES, Math.min(high - 1, Math.floor(Math.log10(least))));
  const ticks = Array.from({ length: high - low + 1 }, (_, i) => Number(`1e${low + i}`));
  return scale((value) => (Math.log10(value) - low) / (high - low), ticks, false, isEndless);
}

/** The least and the largest; `null` of none. */
function extent(values: readonly number[]): [number, number] | null {
  if (values.length === 0) return null;
  return values.reduce<[number, number]>(
    ([least, largest], value) => [Math.min(least, value), Math.max(largest, value)],
    [values[0], values[0]],
  );
}

function scale(
  place: (value: number) => number,
  ticks: readonly number[],
  isAboutOne: boolean,
  isEndless = false,
): PhaseScale {
  const classes = [isAboutOne ? 0 : MIDDLE_CLASS, CLASS_COUNT - 1] as const;
  // Math.log10(0) is −Infinity, which is held too.
  const position = (value: number): number => Math.max(0, Math.min(1, place(value)));
  return {
    position,
    classOf: (value) => Math.round(classes[0] + position(value) * (classes[1] - classes[0])),
    classes,
    ticks,
    isEndless,
  };
}
