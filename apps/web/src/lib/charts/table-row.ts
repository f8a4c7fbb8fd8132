/** A row of a table of numbers. */
export interface TableRow {
  /** What it is of: a layer, a variance. */
  readonly head: string | number;
  readonly cells: readonly string[];
}
