import { quantities, type Quantity } from '@initscope/core';

/** What theory says of one layer at one σ²: logs to base 10 of std. */
export interface TheoryCell {
  readonly sigma_sq: number;
  readonly layer: number;
  readonly quantity: Quantity;
  /** An infinitely wide network. */
  readonly log10Line: number | null;
  /** The 95 % band over seeds at this width, and its median. */
  readonly log10Low: number | null;
  readonly log10Median: number | null;
  readonly log10High: number | null;
  /** How many standard errors the measured mean lies above theory's. */
  readonly standardErrors: number | null;
}

const figures = ['log10Line', 'log10Low', 'log10Median', 'log10High', 'standardErrors'] as const;

/** Is this such a cell, of whatever came out of a file? */
export function isTheoryCell(value: unknown): value is TheoryCell {
  if (typeof value !== 'object' || value === null) return false;
  const cell: Partial<Record<keyof TheoryCell, unknown>> = value;
  return (
    Number.isFinite(cell.sigma_sq) &&
    Number.isInteger(cell.layer) &&
    quantities.some((quantity) => quantity === cell.quantity) &&
    figures.every((figure) => cell[figure] === null || Number.isFinite(cell[figure]))
  );
}
