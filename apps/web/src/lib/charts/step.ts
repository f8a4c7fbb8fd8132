/** A step on a chart, in columns and rows; infinite for all the way. */
export interface Step {
  readonly x: number;
  readonly y: number;
}
