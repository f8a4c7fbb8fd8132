import type { NetworkSpec } from '../propagation/network-spec.ts';
import { methodOf, type Profile } from '../propagation/profile.ts';
import { quantities, type Quantity } from '../propagation/quantity.ts';
import { finiteOrNull } from '../statistics/finite-or-null.ts';
import type { Status } from '../statistics/status.ts';

/**
 * One row of a result: one quantity of one layer of one network at one σ² and seed, with all that says which. Columns are as in
 * result files.
 */
export interface LayerRecord {
  readonly seed: number;
  /** The seed of the data; left out where they follow the weights in the stream of theirs. */
  readonly data_seed?: number;
  readonly layers: number;
  readonly width: number;
  readonly input_width: number;
  readonly output_width: number;
  readonly inputs: number;
  readonly gradient_inputs: number;
  readonly activation: string;
  readonly initializer: string;
  /** σ², the variance of the hidden layers' weights. */
  readonly sigma_sq: number;
  /** σ_w² = D·σ², the same times their fan-in; `null` where float64 cannot hold it. */
  readonly sigma_w_sq: number | null;
  readonly bias_sigma_sq: number;
  readonly layer: number;
  readonly quantity: Quantity;
  /** Population standard deviation; `null` where float64 cannot hold it. */
  readonly std: number | null;
  /** Its log10, finite at any magnitude; `null` where the std is 0. */
  readonly log10_std: number | null;
  /** log10 of the root mean square; `null` where every value is 0. */
  readonly rms_log10: number | null;
  readonly mean: number | null;
  /**
   * log10 of the largest |v|, which a number format has to hold, to six digits: enough to say which does, and any float32 holds them;
   * `null` where every value is 0.
   */
  readonly largest_log10: number | null;
  readonly zero_fraction: number;
  readonly status: Status;
  /** The method that gave this row: `dense` where `spectral` had to go on so. */
  readonly method: string;
}

/** The columns that every {@link LayerRecord} has, in the order in which files hold them. */
export const recordColumns: readonly (keyof LayerRecord)[] = [
  'seed',
  'layers',
  'width',
  'input_width',
  'output_width',
  'inputs',
  'gradient_inputs',
  'activation',
  'initializer',
  'sigma_sq',
  'sigma_w_sq',
  'bias_sigma_sq',
  'layer',
  'quantity',
  'std',
  'log10_std',
  'rms_log10',
  'mean',
  'largest_log10',
  'zero_fraction',
  'status',
  'method',
];

/** The columns of the records of a sweep, in the same order: `data_seed` is one of them where its data have a seed of their own. */
export function recordColumnsOf({ dataSeed }: { readonly dataSeed?: number }): readonly (keyof LayerRecord)[] {
  return dataSeed === undefined ? recordColumns : withDataSeed;
}

const [seedColumn, ...otherColumns] = recordColumns;
const withDataSeed: readonly (keyof LayerRecord)[] = [seedColumn, 'data_seed', ...otherColumns];

/** The rows of a profile: quantity by quantity, layer by layer. */
export function recordsOf(network: NetworkSpec, profile: Profile): LayerRecord[] {
  const { seed, sigmaSq, statistics } = profile;
  const data = network.dataSeed === undefined ? {} : { data_seed: network.dataSeed };
  return quantities.flatMap((quantity) =>
    (statistics[quantity] ?? []).map((layer) => ({
      seed,
      ...data,
      layers: network.layers,
      width: network.width,
      input_width: network.inputWidth,
      output_width: network.outputWidth,
      inputs: network.inputs,
      gradient_inputs: network.gradientInputs,
      activation: network.activation,
      initializer: network.initializer,
      sigma_sq: sigmaSq,
      sigma_w_sq: finiteOrNull(network.width * sigmaSq),
      bias_sigma_sq: network.biasSigmaSq,
      layer: layer.layer,
      quantity,
      std: layer.std,
      log10_std: layer.log10Std,
      rms_log10: layer.rmsLog10,
      mean: layer.mean,
      largest_log10: layer.largestLog10 === null ? null : Number(layer.largestLog10.toPrecision(6)),
      zero_fraction: layer.zeroFraction,
      status: layer.status,
      method: methodOf(profile, quantity, layer.layer),
    })),
  );
}
