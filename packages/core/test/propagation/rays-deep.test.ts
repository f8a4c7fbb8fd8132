import { describe, expect, it } from 'vitest';
import { propagate } from '../../src/propagation/propagate.ts';
import { quantities } from '../../src/propagation/quantity.ts';
import { expectSameStatistics } from '../support/expect-same-statistics.ts';
import { network } from '../support/networks.ts';

describe.each(['relu', 'linear'] as const)('rays and every input agree: %s', (activation) => {
  it.each([
    { layers: 50, width: 80, inputs: 300, gradientInputs: 100, relative: 1e-12 },
    { layers: 200, width: 30, inputs: 40, gradientInputs: 30, relative: 1e-12 },
    { layers: 1000, width: 24, inputs: 20, gradientInputs: 12, relative: 1e-11 },
  ])('to $relative in all of $layers layers of $width units', ({ relative, ...shape }) => {
    const spec = network({ ...shape, activation });
    for (const sigmaWSq of [0.5, 2, 80]) {
      const options = { seed: 3, sigmaSq: [sigmaWSq / shape.width], quantities };
      const [rays] = propagate(spec, { ...options, method: 'rays' });
      const [dense] = propagate(spec, { ...options, method: 'dense' });
      for (const quantity of quantities) {
        dense.statistics[quantity]?.forEach((layer, i) => {
          const found = rays.statistics[quantity]?.[i] ?? expect.fail(`no layer ${i}`);
          expectSameStatistics(found, layer, { relative }, quantity);
        });
      }
    }
  });
});
