import { describe, expect, it } from 'vitest';
import type { ActivationName } from '../../src/activations/activations.ts';
import { methodOf } from '../../src/propagation/profile.ts';
import { propagate } from '../../src/propagation/propagate.ts';
import { quantities } from '../../src/propagation/quantity.ts';
import { expectSameStatistics } from '../support/expect-same-statistics.ts';
import { network } from '../support/networks.ts';

interface Case {
  readonly activation: ActivationName;
  readonly sigmaWSq: number;
  readonly biasSigmaSq: number;
  readonly layers: number;
}

// THEORY 3: tanh, σ_b² = .05, σ_w² = 2 has χ1 = 1.047666 and c* = .744082: inputs part from each other layer by layer.
const cases: readonly Case[] = [
  { activation: 'tanh', sigmaWSq: 2, biasSigmaSq: 0.05, layers: 100 },
  { activation: 'tanh', sigmaWSq: 3, biasSigmaSq: 0, layers: 40 },
  { activation: 'erf', sigmaWSq: 3, biasSigmaSq: 0.05, layers: 40 },
  { activation: 'sigmoid', sigmaWSq: 150, biasSigmaSq: 0, layers: 40 },
  { activation: 'gelu', sigmaWSq: 6, biasSigmaSq: 0.1, layers: 40 },
];

describe.each(cases)(
  'a chaotic network, $activation, σ_w²=$sigmaWSq, σ_b²=$biasSigmaSq',
  ({ activation, sigmaWSq, biasSigmaSq, layers }) => {
    const width = 32;
    const spec = network({ layers, width, inputs: 200, gradientInputs: 80, activation, biasSigmaSq });
    const options = { seed: 0, sigmaSq: [sigmaWSq / width], quantities };
    const [spectral] = propagate(spec, { ...options, method: 'spectral' });
    const [dense] = propagate(spec, { ...options, method: 'dense' });
    const from = spectral.denseFrom?.h ?? NaN;

    it('goes on dense, and says from which layer on', () => {
      expect(spectral.denseFrom).toEqual({ f: from - 1, h: from, dl_df: 1, dl_dh: 1 });
      expect(from).toBeGreaterThanOrEqual(1);
      expect(from).toBeLessThan(layers);
      expect(methodOf(spectral, 'h', from - 1)).toBe('spectral');
      expect(methodOf(spectral, 'h', from)).toBe('dense');
      expect(methodOf(spectral, 'f', from - 2)).toBe('spectral');
      expect(methodOf(spectral, 'f', from - 1)).toBe('dense');
      expect(methodOf(spectral, 'dl_df', 1)).toBe('dense');
    });

    // A change of h_j grows on its way to h_l as ∂L/∂h does on its way back, by √χ1 a layer; that growth is measured here. What
    // nodes leave out before a network goes on dense is 1e-13 of the rms, and rounding 1e-15 of it, in every layer.
    it('agrees with dense as far as rounding lets it, which grows layer by layer', () => {
      const rms = (quantity: 'h' | 'dl_dh', layer: number): number =>
        dense.statistics[quantity]?.find((each) => each.layer === layer)?.rmsLog10 ?? NaN;
      const inner = Array.from({ length: layers - 1 }, (_, i) => i + 1);
      const products = inner.map((layer) => rms('h', layer) + rms('dl_dh', layer));
      const growth = (layer: number): number => {
        const before = products.slice(0, Math.max(layer, 1));
        return 10 ** (Math.max(...before) - (before.at(-1) ?? NaN));
      };
      expect(growth(layers - 1)).toBeLessThan(1e7);
      for (const quantity of ['h', 'f'] as const) {
        dense.statistics[quantity]?.forEach((layer, i) => {
          const relative = 1e-12 * growth(layer.layer);
          const found = spectral.statistics[quantity]?.[i] ?? expect.fail(`no layer ${i}`);
          expectSameStatistics(found, layer, { relative, largest: Math.max(0.1, relative) }, quantity);
        });
      }
    });

    it('has the gradients of dense to the bit, where it has them from all inputs', () => {
      expect(spectral.statistics.dl_df).toEqual(dense.statistics.dl_df);
      expect(spectral.statistics.dl_dh).toEqual(dense.statistics.dl_dh);
    });
  },
);
