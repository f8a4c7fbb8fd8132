import type { NetworkSpec } from '../propagation/network-spec.ts';
import type { Quantity } from '../propagation/quantity.ts';
import { theoryLines } from '../theory/line/theory-line.ts';
import { inSignalOrder } from '../courses/course.ts';
import { kindOf, type Fate } from './fate.ts';
import { growthOf, type Growth } from './growth.ts';
import { movementInWords } from './movement.ts';
import { subjects } from './subjects.ts';

/** How each quantity would grow in an infinitely wide network, by the theory line. */
export function wideGrowths(
  network: NetworkSpec,
  sigmaSq: number,
  measured: readonly Quantity[],
): ReadonlyMap<Quantity, Growth | null> {
  const [{ statistics }] = theoryLines(network, [sigmaSq], measured);
  return new Map(
    measured.map((quantity) => {
      const layers = (statistics[quantity] ?? []).map((each) => ({ ...each, largestLog10: null }));
      return [quantity, growthOf(inSignalOrder(quantity, layers))];
    }),
  );
}

/** Decades a layer, about 1 %: less of a difference is not worth a word. */
const LEAST_DIFFERENCE = 0.005;

/** A measured fate and what theory has for it. */
export interface MeasuredFate extends Fate {
  readonly quantity: Quantity;
  /** How many layers the quantity was measured in. */
  readonly layers: number;
  /** The growth in an infinitely wide network; `null` where nothing is left there. */
  readonly wide: Growth | null;
}

/** Does an infinitely wide network do something else than what was measured: is it of another kind, or out of the interval? */
export function differsFromWide({ kind, growth, layers, wide }: MeasuredFate): boolean {
  if (wide === null) return false;
  if (kindOf(wide, layers) !== kind) return true;
  if (growth === null || growth.low === null || growth.high === null || growth.settledLog10 !== null) return false;
  const isInside = wide.decades >= growth.low && wide.decades <= growth.high;
  return !isInside && Math.abs(wide.decades - growth.decades) >= LEAST_DIFFERENCE;
}

/** Where theory and measurement differ, a sentence that says so; none otherwise. */
export function wideLimitInWords(fates: readonly MeasuredFate[]): string[] {
  const clauses = fates
    .filter(differsFromWide)
    .map(
      ({ quantity, layers, wide }) =>
        `${subjects[quantity]} would ${movementInWords(quantity, kindOf(wide, layers), wide)}`,
    );
  return clauses.length === 0 ? [] : [`In an infinitely wide network ${clauses.join('; ')}.`];
}
