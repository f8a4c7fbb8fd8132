import type { NetworkSpec } from '../propagation/network-spec.ts';
import { quantities, type Quantity } from '../propagation/quantity.ts';
import { finiteOrNull } from '../statistics/finite-or-null.ts';
import type { TheoryComparison } from './compare-with-theory.ts';

/** One row of a comparison with theory. Columns are as in files. */
export interface TheoryRecord {
  readonly layers: number;
  readonly width: number;
  readonly activation: string;
  readonly initializer: string;
  readonly sigma_sq: number;
  readonly sigma_w_sq: number | null;
  readonly bias_sigma_sq: number;
  readonly layer: number;
  readonly quantity: Quantity;
  /** The mean over seeds of log10 std. */
  readonly measured_log10_std: number | null;
  readonly line_log10_std: number | null;
  readonly low_log10_std: number | null;
  readonly median_log10_std: number | null;
  readonly high_log10_std: number | null;
  readonly standard_errors: number | null;
}

/** The columns of {@link TheoryRecord}, in the order in which files hold them. */
export const theoryColumns: readonly (keyof TheoryRecord)[] = [
  'layers',
  'width',
  'activation',
  'initializer',
  'sigma_sq',
  'sigma_w_sq',
  'bias_sigma_sq',
  'layer',
  'quantity',
  'measured_log10_std',
  'line_log10_std',
  'low_log10_std',
  'median_log10_std',
  'high_log10_std',
  'standard_errors',
];

/** The rows of a comparison: quantity by quantity, layer by layer. */
export function theoryRecordsOf(network: NetworkSpec, { sigmaSq, statistics }: TheoryComparison): TheoryRecord[] {
  const { layers, width, activation, initializer, biasSigmaSq } = network;
  return quantities.flatMap((quantity) =>
    (statistics[quantity] ?? []).map((compared) => ({
      layers,
      width,
      activation,
      initializer,
      sigma_sq: sigmaSq,
      sigma_w_sq: finiteOrNull(width * sigmaSq),
      bias_sigma_sq: biasSigmaSq,
      layer: compared.layer,
      quantity,
      measured_log10_std: compared.log10Measured,
      line_log10_std: compared.log10Line,
      low_log10_std: compared.log10Low,
      median_log10_std: compared.log10Median,
      high_log10_std: compared.log10High,
      standard_errors: compared.standardErrors,
    })),
  );
}
