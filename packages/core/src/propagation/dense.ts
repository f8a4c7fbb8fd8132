import { activations } from '../activations/activations.ts';
import { magnitude } from '../statistics/magnitude.ts';
import { momentsOf } from '../statistics/moments.ts';
import type { Columns } from './columns.ts';
import { backwardColumns, derivativesAt, forwardColumns, type ScaledNetwork } from './dense-passes.ts';
import type { NetworkSpec } from './network-spec.ts';
import { ParameterStream } from './parameter-stream.ts';
import { profileOf, type LayerMoments, type Profile } from './profile.ts';
import { isGradient, type Quantity } from './quantity.ts';

/**
 * The profile of any network, from every input sent through every layer. Layers are drawn as they are needed, so memory is
 * O(D² + D·n) for n inputs, and O(K·D·n) for those of the gradients. Values carry an
 * exponent wherever they may grow or shrink without end: backward, and forward as far as φ lets it pass.
 */
export function dense(network: NetworkSpec, seed: number, sigmaSq: number, wanted: readonly Quantity[]): Profile {
  const measured: LayerMoments[] = [];
  const visit = (quantity: Quantity, layer: number, { values, exponent }: Columns): void => {
    if (wanted.includes(quantity)) measured.push({ quantity, layer, moments: momentsOf(values), exponent });
  };
  const stream = new ParameterStream(network, seed);
  const scaled: ScaledNetwork = {
    network,
    stream,
    sigma: Math.sqrt(sigmaSq),
    biases: network.biasSigmaSq === 0 ? null : stream.biases(Math.sqrt(network.biasSigmaSq)),
  };
  const columns = (values: Float64Array): Columns => {
    const rows = network.inputWidth;
    return { rows, columns: values.length / rows, values, exponent: 0 };
  };

  if (!wanted.every(isGradient)) {
    forwardColumns(scaled, columns(stream.inputs()), (k, h, f) => {
      visit('h', k, h);
      visit('f', k, f);
    });
  }
  if (wanted.some(isGradient)) {
    const derivatives: Float64Array[] = [];
    const output = forwardColumns(scaled, columns(stream.gradientInputs()), (_k, _h, f) => {
      derivatives.push(derivativesAt(activations[network.activation], f));
    });
    backwardColumns(scaled, output, derivatives, visit);
  }
  return profileOf({ seed, sigmaSq, method: 'dense' }, wanted, measured, () => magnitude(1));
}
