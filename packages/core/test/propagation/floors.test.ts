import { describe, expect, it } from 'vitest';
import { activationOf } from '../../src/activations/activations.ts';
import { propagate } from '../../src/propagation/propagate.ts';
import { isGradient, quantities } from '../../src/propagation/quantity.ts';
import { expectWithin } from '../support/closeness.ts';
import { expectFinite } from '../support/expect-finite.ts';
import { expectLayer } from '../support/expect-layer.ts';
import { network } from '../support/networks.ts';
import { oracle } from '../support/oracle.ts';
import { statisticsOf } from '../support/profiles.ts';

const floored = ['elu', 'selu'] as const;

// ELU and SELU are −1 and −λα far below zero, and not 0 as others are.

describe.each(floored)('a network of %s whose signals grow beyond float64', (activation) => {
  const scale = Math.log10(activationOf(activation).derivative(0));

  it.each([1e250, 1e300])(
    'is that of ReLU with the same weights, times φ′(0) a layer, without its zeros: σ² = %d',
    (sigmaSq) => {
      const shape = { layers: 12, width: 7, inputs: 50, gradientInputs: 50 };
      const relu = statisticsOf(network(shape), 2, sigmaSq, 'rays');
      const found = statisticsOf(network({ ...shape, activation }), 2, sigmaSq, 'dense');
      for (const quantity of quantities) {
        relu[quantity].forEach((layer, i) => {
          expectFinite(found[quantity][i]);
          const factors = isGradient(quantity) ? 2 * shape.layers - layer.layer : layer.layer;
          expect(found[quantity][i].status).toBe(layer.status);
          expectWithin(found[quantity][i].log10Std, (layer.log10Std ?? NaN) + factors * scale, 1e-11 * (1 + factors));
          expectWithin(
            found[quantity][i].largestLog10,
            (layer.largestLog10 ?? NaN) + factors * scale,
            1e-11 * (1 + factors),
          );
          expect(found[quantity][i].zeroFraction).toBe(isGradient(quantity) ? layer.zeroFraction : 0);
        });
      }
    },
  );

  it('keeps finite logarithms through a thousand layers that grow each, at the usual σ² = 1', () => {
    const spec = network({ layers: 1000, width: 64, inputs: 5, gradientInputs: 3, activation });
    const statistics = statisticsOf(spec, 0, 1, 'dense');
    for (const quantity of quantities) statistics[quantity].forEach(expectFinite);
    expect(statistics.h[999].log10Std ?? NaN).toBeGreaterThan(600);
    for (const { zeroFraction } of [...statistics.h, ...statistics.f]) expect(zeroFraction).toBe(0);
  });
});

describe.each(floored)('a narrow network of %s far from zero', (activation) => {
  // Now and then all units of a layer are below zero for all inputs: then the floor is all there is, whatever f was.
  it.each([1, 2])('is the reference network where float64 still holds it, D = %i', (width) => {
    for (let seed = 0; seed < 40; seed++) {
      for (const inputs of [1, 3]) {
        const spec = network({ activation, width, layers: 4, inputs, gradientInputs: 1 });
        const reference = oracle(spec, seed, 1e80);
        const statistics = statisticsOf(spec, seed, 1e80, 'dense');
        for (const quantity of ['h', 'f'] as const) {
          reference[quantity].forEach(({ values }, i) => {
            const largest = values.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
            // Its squares leave float64 beyond that.
            if (largest < 1e150) expectLayer(statistics[quantity][i], values, 1e-14 * largest);
            else expectWithin(statistics[quantity][i].largestLog10, Math.log10(largest), 1e-12);
          });
        }
      }
    }
  });

  it('comes back from beyond float64 to the floor where all of a layer is below zero', () => {
    let floors = 0;
    for (let seed = 0; seed < 60; seed++) {
      const spec = network({ activation, width: 1, layers: 8, inputs: 1, gradientInputs: 1 });
      const [{ statistics }] = propagate(spec, { seed, sigmaSq: [1e300], method: 'dense', quantities });
      const signals = statistics.f ?? expect.fail();
      const units = statistics.h ?? expect.fail();
      for (let k = 1; k < units.length; k++) {
        expectFinite(units[k]);
        // The only unit's f, without its sign: φ(f) is either f·λ or the floor.
        const size = units[k].rmsLog10 ?? NaN;
        const floor = Math.log10(-(activationOf(activation).farFromZero?.floor ?? NaN));
        const isFloor = Math.abs(size - floor) < 1e-12;
        const line = (signals[k - 1].rmsLog10 ?? NaN) + Math.log10(activationOf(activation).derivative(0));
        if (!isFloor) expectWithin(size, line, 1e-11);
        if (isFloor && line > 308) floors++;
        expect(units[k].zeroFraction).toBe(0);
      }
    }
    expect(floors).toBeGreaterThan(10);
  });
});

describe('signals that shrink below float64 in a network with a kink at 0', () => {
  // λα below zero and λ above: the leaky ReLU with the same weights, times λ a layer, is the oracle.
  it('underflow and keep a finite logarithm: selu', () => {
    const scale = activationOf('selu').derivative(0);
    const slope = activationOf('selu').derivative(-1e-300) / scale;
    const shape = { layers: 150, width: 8, inputs: 6, gradientInputs: 4 };
    const leaky = statisticsOf(network({ ...shape, activation: `leaky_relu(${slope})` }), 0, 1e-6, 'rays');
    const found = statisticsOf(network({ ...shape, activation: 'selu' }), 0, 1e-6, 'dense');
    let underflows = 0;
    for (const quantity of quantities) {
      leaky[quantity].forEach((layer, i) => {
        const factors = isGradient(quantity) ? 2 * shape.layers - layer.layer : layer.layer;
        expectFinite(found[quantity][i]);
        expectWithin(found[quantity][i].log10Std, (layer.log10Std ?? NaN) + factors * Math.log10(scale), 4e-3);
        if (found[quantity][i].status === 'underflow') underflows++;
      });
    }
    expect(underflows).toBeGreaterThan(100);
  });

  it.each(['elu', 'softsign', 'hardtanh'] as const)('underflow as those of the linear network do: %s', (activation) => {
    const shape = { layers: 150, width: 8, inputs: 6, gradientInputs: 4 };
    const linear = statisticsOf(network({ ...shape, activation: 'linear' }), 0, 1e-6, 'rays');
    const found = statisticsOf(network({ ...shape, activation }), 0, 1e-6, 'dense');
    for (const quantity of quantities) {
      linear[quantity].forEach((layer, i) => {
        expect(found[quantity][i].status).toBe(layer.status);
        // f² is 1e-3 of f at first, and 1e-6 a layer later.
        expectWithin(found[quantity][i].log10Std, layer.log10Std ?? NaN, 4e-3);
      });
    }
  });
});
