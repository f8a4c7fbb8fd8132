import type { SweepResult } from '@initscope/core';
import type { TheoryCell } from './theory-cell.ts';

/** A result that the page shows. */
export interface OpenedResult {
  readonly result: SweepResult;
  /** Each network's comparison with theory, if the result holds one. */
  readonly theory: readonly (readonly TheoryCell[])[] | undefined;
  /** The file it comes from. */
  readonly name: string;
}

/** Why a result cannot be shown; its message is a sentence for the reader. */
export class ResultError extends Error {
  override readonly name = 'ResultError';
}
