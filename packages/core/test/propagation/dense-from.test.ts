import { describe, expect, it } from 'vitest';
import { methodOf } from '../../src/propagation/profile.ts';
import { propagate } from '../../src/propagation/propagate.ts';
import type { Quantity } from '../../src/propagation/quantity.ts';
import { network } from '../support/networks.ts';

const chaotic = network({
  activation: 'erf',
  layers: 6,
  width: 21,
  outputWidth: 3,
  inputs: 203,
  gradientInputs: 131,
});

describe('denseFrom', () => {
  it('names only layers that there are, and only what was asked for', () => {
    const quantities: Quantity[] = ['h', 'f', 'dl_df'];
    for (const sigmaSq of [0.1, 0.2, 0.3, 0.5, 1, 3]) {
      for (const layers of [1, 2, 6]) {
        const [profile] = propagate({ ...chaotic, layers }, { seed: 3, sigmaSq: [sigmaSq], quantities });
        for (const [quantity, layer] of Object.entries(profile.denseFrom ?? {})) {
          expect(quantities).toContain(quantity);
          expect(layer).toBeLessThan(layers);
        }
      }
    }
  });

  it('does not depend on what else is asked for', () => {
    for (const sigmaSq of [0.1, 0.2, 0.3, 0.5, 1, 3]) {
      const from = (quantities: Quantity[]): number | undefined =>
        propagate(chaotic, { seed: 3, sigmaSq: [sigmaSq], quantities })[0].denseFrom?.h;
      expect(from(['h', 'f', 'dl_df'])).toBe(from(['h']));
    }
  });

  it('is what methodOf reads', () => {
    const [profile] = propagate(chaotic, { seed: 3, sigmaSq: [1], quantities: ['h'] });
    const from = profile.denseFrom?.h ?? NaN;
    expect(from).toBeGreaterThan(1);
    expect([methodOf(profile, 'h', from - 1), methodOf(profile, 'h', from)]).toEqual(['spectral', 'dense']);
  });
});
