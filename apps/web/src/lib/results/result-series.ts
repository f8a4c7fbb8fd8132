import { seriesOf, type ProfileSeries, type ProfileTheory } from '@initscope/charts';
import type { Plane } from '@initscope/core';
import type { SeedsAnswer } from './messages.ts';
import type { TheoryCell } from './theory-cell.ts';

/** A quantity at one σ², with theory’s line and band and with every seed, where the result holds them. */
export function resultSeries(
  plane: Plane,
  column: number,
  theory: readonly TheoryCell[],
  lines: SeedsAnswer['lines'],
): ProfileSeries {
  const beside = theoryOf(plane, column, theory);
  const seeds = lines.find(({ quantity }) => quantity === plane.quantity)?.seeds;
  return {
    ...seriesOf(plane, column),
    ...(beside === undefined ? {} : { theory: beside }),
    ...(seeds === undefined ? {} : { seeds }),
  };
}

function theoryOf(
  { quantity, layers, sigmaSq }: Plane,
  column: number,
  theory: readonly TheoryCell[],
): ProfileTheory | undefined {
  const cells = theory.filter((cell) => cell.quantity === quantity && cell.sigma_sq === sigmaSq[column]);
  if (cells.length === 0) return undefined;
  const byLayer = new Map(cells.map((cell) => [cell.layer, cell]));
  const values = (name: 'log10Line' | 'log10Low' | 'log10Median' | 'log10High'): (number | null)[] =>
    layers.map((layer) => byLayer.get(layer)?.[name] ?? null);
  return {
    line: values('log10Line'),
    low: values('log10Low'),
    high: values('log10High'),
    median: values('log10Median'),
  };
}
