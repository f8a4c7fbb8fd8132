import { describe, expect, it } from 'vitest';
import type { ActivationName } from '../../src/activations/activations.ts';
import type { Method } from '../../src/propagation/method.ts';
import { isGradient, quantities, type Quantity } from '../../src/propagation/quantity.ts';
import type { Status } from '../../src/statistics/status.ts';
import { expectWithin } from '../support/closeness.ts';
import { expectFinite } from '../support/expect-finite.ts';
import { fixture } from '../support/fixture.ts';
import { network } from '../support/networks.ts';
import { titleOf, type NumpyNetwork } from '../support/numpy.ts';
import { statisticsOf } from '../support/profiles.ts';

interface DeepNetwork extends Omit<NumpyNetwork, 'stdHidden' | 'stdGradient'>, Record<Quantity, readonly Figures[]> {
  readonly activation: ActivationName;
}

interface Figures {
  readonly layer: number;
  readonly log10Std: number;
  readonly rmsLog10: number;
  readonly largestLog10: number;
  readonly zeroFraction: number;
}

const { networks } = fixture('deep-networks.json') as { networks: DeepNetwork[] };

/** Rays do not mind how many inputs there are; dense takes those of few. */
const cases = networks.flatMap((deep) => {
  const methods: Method[] = deep.inputs > 10 ? ['rays'] : deep.activation === 'relu' ? ['dense'] : ['rays', 'dense'];
  return methods.map((method) => ({ title: `${deep.activation}, ${titleOf(deep)}`, deep, method }));
});

describe.each(cases)('magnitudes beyond float64 by $method, $title', ({ deep, method }) => {
  const { layers, width, activation, inputs, gradientInputs, seed, sigmaSq } = deep;
  const spec = network({ layers, width, activation, inputs, gradientInputs });
  const statistics = statisticsOf(spec, seed, sigmaSq, method);

  it.each(quantities)("has the logarithms of NumPy's rescaled layers of %s to 1e-12", (quantity) => {
    expect(deep[quantity].length).toBeGreaterThan(7);
    for (const expected of deep[quantity]) {
      const found = statistics[quantity][expected.layer - (isGradient(quantity) ? 1 : 0)];
      expect(found.layer).toBe(expected.layer);
      for (const field of ['log10Std', 'rmsLog10', 'largestLog10'] as const) {
        expectWithin(found[field], expected[field], 1e-12 * Math.max(1, Math.abs(expected[field])));
      }
      expect(found.zeroFraction).toBe(expected.zeroFraction);
    }
  });

  it.each(quantities)('says of every layer of %s what float64 makes of it, and never NaN or infinity', (quantity) => {
    const seen = new Set<Status>();
    for (const layer of statistics[quantity]) {
      expectFinite(layer);
      seen.add(layer.status);
      expect(layer.status).toBe(statusOf(layer.log10Std ?? NaN));
      if (layer.std !== null) expectWithin(Math.log10(layer.std), layer.log10Std ?? NaN, 1e-12);
    }
    expect(seen.has(sigmaSq === 1 ? 'overflow' : 'underflow')).toBe(true);
  });
});

/** float64 ends at 1.7976931348623157e308 and, with all of its digits, at 2.2250738585072014e-308. */
function statusOf(log10: number): Status {
  if (log10 > 308.2547) return 'overflow';
  return log10 < -307.6527 ? 'underflow' : 'ok';
}
