/** One std, measured and predicted, as log10; `null` where it is 0 or there is none. */
export interface PredictedStd {
  readonly log10Line: number | null;
  readonly log10Low: number | null;
  readonly log10Median: number | null;
  readonly log10High: number | null;
  readonly standardErrors: number | null;
}
