import type { Slopes } from '../activations/activation.ts';
import type { NetworkSpec } from './network-spec.ts';
import type { ParameterStream } from './parameter-stream.ts';
import type { Quantity } from './quantity.ts';
import { mapRays, product, transposedProduct, type RayPair } from './ray-pair.ts';

/** Where a pass hands over what it has of a layer. */
export type Visit = (quantity: Quantity, layer: number, pair: RayPair) => void;

/** What the backward pass needs of the forward one. */
export interface RayTrace {
  /** f_K for x = ±1. */
  readonly output: RayPair;
  /** For each hidden layer k and ray, which preactivations f_k are at or above zero. */
  readonly active: readonly (readonly [Uint8Array, Uint8Array])[];
}

/** Sends x = ±1 through the network at σ² = 1, visiting f_0, h_1, f_1, …, h_(K−1), f_(K−1). */
export function forwardRays({ layers }: NetworkSpec, stream: ParameterStream, slopes: Slopes, visit: Visit): RayTrace {
  const active: [Uint8Array, Uint8Array][] = [];
  let h: RayPair = [
    { values: Float64Array.of(1), exponent: 0 },
    { values: Float64Array.of(-1), exponent: 0 },
  ];
  for (let k = 0; k < layers; k++) {
    const weights = stream.weights(k, 1).values;
    const f = mapRays(h, (values) => product(weights, values));
    visit('f', k, f);
    active.push([isActive(f[0].values), isActive(f[1].values)]);
    h = mapRays(f, (values) => values.map((value) => (value >= 0 ? slopes.positive : slopes.negative) * value));
    if (k + 1 < layers) visit('h', k + 1, h);
  }
  const weights = stream.weights(layers, 1).values;
  return { output: mapRays(h, (values) => product(weights, values)), active };
}

/** Brings ∂L/∂f_K = 2 f_K back at σ² = 1, visiting ∂L/∂f and ∂L/∂h from layer K−1 to layer 1. */
export function backwardRays(
  { layers }: NetworkSpec,
  stream: ParameterStream,
  slopes: Slopes,
  { output, active }: RayTrace,
  visit: Visit,
): void {
  let dlDf = mapRays(output, (values) => values.map((value) => 2 * value));
  for (let k = layers; k >= 1; k--) {
    const weights = stream.weights(k, 1).values;
    const dlDh = mapRays(dlDf, (values) => transposedProduct(weights, values));
    if (k < layers) visit('dl_dh', k, dlDh);
    if (k === 1) return;
    dlDf = mapRays(dlDh, (values, ray) =>
      values.map((value, i) => (active[k - 1][ray][i] === 1 ? slopes.positive : slopes.negative) * value),
    );
    visit('dl_df', k - 1, dlDf);
  }
}

function isActive(f: Float64Array): Uint8Array {
  return Uint8Array.from(f, (value) => (value >= 0 ? 1 : 0));
}
