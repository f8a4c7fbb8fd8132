import { activations } from '../activations/activations.ts';
import type { Activation } from '../activations/activation.ts';
import { largestExponentOf, multiplyColumns, overExponent0, rescaled, withBias, type Columns } from './columns.ts';
import type { NetworkSpec } from './network-spec.ts';
import type { ParameterStream } from './parameter-stream.ts';
import type { Quantity } from './quantity.ts';

/** A network with the variances of its parameters. */
export interface ScaledNetwork {
  readonly network: NetworkSpec;
  readonly stream: ParameterStream;
  /** σ, the standard deviation of every weight. */
  readonly sigma: number;
  /** b_0 … b_K, or `null` where all are zero. */
  readonly biases: readonly Float64Array[] | null;
}

/** Sends inputs through the network, visiting h_k and f_k for k = 0 … K−1. Returns the output f_K. */
export function forwardColumns(
  { network, stream, sigma, biases }: ScaledNetwork,
  input: Columns,
  visit: (layer: number, h: Columns, f: Columns) => void,
): Columns {
  const activation = activations[network.activation];
  let h = input;
  for (let k = 0; ; k++) {
    const product = rescaled(multiplyColumns(stream.weights(k, sigma), h));
    const f = biases === null ? product : rescaled(withBias(product, biases[k]));
    if (k === network.layers) return f;
    visit(k, h, f);
    h = activated(activation, f);
  }
}

/** φ(f), with f's exponent wherever φ lets it pass: where φ(c·f) = c·φ(f), everywhere or near zero. */
function activated({ value, slopes, nearZero }: Activation, f: Columns): Columns {
  if (slopes !== undefined) return rescaled({ ...f, values: f.values.map(value) });
  if (nearZero !== undefined && largestExponentOf(f) < nearZero.belowExponent) {
    return rescaled({ ...f, values: f.values.map((preactivation) => preactivation * nearZero.slope) });
  }
  const { rows, columns, values } = overExponent0(f);
  return rescaled({ rows, columns, values: values.map(value), exponent: 0 });
}

/** φ′(f), for each value. A slope asks only for f's sign, which must not get lost where f itself is below float64. */
export function derivativesAt({ derivative, slopes }: Activation, f: Columns): Float64Array {
  return (slopes === undefined ? overExponent0(f) : f).values.map(derivative);
}

/**
 * Brings ∂L/∂f_K = 2 f_K back, visiting ∂L/∂f and ∂L/∂h from layer K−1 to layer 1.
 *
 * @param derivatives - φ′(f_k) for k = 0 … K−1.
 */
export function backwardColumns(
  { network, stream, sigma }: ScaledNetwork,
  output: Columns,
  derivatives: readonly Float64Array[],
  visit: (quantity: Quantity, layer: number, gradient: Columns) => void,
): void {
  let dlDf: Columns = { ...output, exponent: output.exponent + 1 };
  for (let k = network.layers; k >= 1; k--) {
    const dlDh = rescaled(multiplyColumns({ ...stream.weights(k, sigma), transposed: true }, dlDf));
    if (k < network.layers) visit('dl_dh', k, dlDh);
    if (k === 1) return;
    const derivative = derivatives[k - 1];
    dlDf = rescaled({ ...dlDh, values: dlDh.values.map((gradient, i) => derivative[i] * gradient) });
    visit('dl_df', k - 1, dlDf);
  }
}
