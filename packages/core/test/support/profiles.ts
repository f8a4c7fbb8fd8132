import { propagate } from '../../src/propagation/propagate.ts';
import type { Method } from '../../src/propagation/method.ts';
import type { NetworkSpec } from '../../src/propagation/network-spec.ts';
import { quantities, type Quantity } from '../../src/propagation/quantity.ts';
import type { LayerStatistics } from '../../src/statistics/layer-statistics.ts';
import { network } from './networks.ts';

/** Every quantity of one network at one σ². */
export function statisticsOf(
  spec: NetworkSpec,
  seed: number,
  sigmaSq: number,
  method: Method,
): Record<Quantity, readonly LayerStatistics[]> {
  const [{ statistics }] = propagate(spec, { seed, sigmaSq: [sigmaSq], method, quantities });
  const of = (quantity: Quantity): readonly LayerStatistics[] => {
    const layers = statistics[quantity];
    if (layers === undefined) throw new Error(`${quantity} was asked for, but is not there`);
    return layers;
  };
  return { h: of('h'), f: of('f'), dl_df: of('dl_df'), dl_dh: of('dl_dh') };
}

/** A network that a method answers for. */
export function networkFor(method: Method, given: Partial<NetworkSpec> = {}): NetworkSpec {
  return network(method === 'spectral' ? { activation: 'tanh', inputs: 60, gradientInputs: 48, ...given } : given);
}
