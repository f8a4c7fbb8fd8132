import { describe, expect, it } from 'vitest';
import { phaseInWords, phaseOf } from '../../src/verdict/phase.ts';
import type { NetworkSpec } from '../../src/propagation/network-spec.ts';
import { network } from '../support/networks.ts';

function words(given: Partial<NetworkSpec>, sigmaSq: number): string {
  const phase = phaseOf(network({ width: 80, ...given }), sigmaSq);
  return phase === null ? '' : phaseInWords(phase);
}

describe('the phase of a network', () => {
  // THEORY 3: ReLU has χ1 = σ_w²/2; tanh at σ_w² = 2, σ_b² = .05 has χ1 = 1.047666, at 1 .759032.
  it.each([
    [{}, 0.025, 'σ_w² = D·σ² = 2 is critical: gradients keep their size (χ1 = 1).'],
    [{}, 0.0125, 'σ_w² = D·σ² = 1 is ordered: gradients shrink (χ1 = 0.5).'],
    [{}, 1, 'σ_w² = D·σ² = 80 is unbounded: signals grow without end (χ1 = 40).'],
    [{ activation: 'tanh', biasSigmaSq: 0.05 }, 2 / 80, 'σ_b² = 0.05, is chaotic: gradients grow (χ1 = 1.05).'],
    [{ activation: 'tanh', biasSigmaSq: 0.05 }, 1 / 80, 'σ_b² = 0.05, is ordered: gradients shrink (χ1 = 0.759).'],
  ] as const)('%j at σ² = %d', (given, sigmaSq, expected) => {
    expect(words(given, sigmaSq)).toContain(expected);
  });

  it('is none for variances beyond theory', () => {
    expect(phaseOf(network({ width: 80 }), 1e300)).toBeNull();
    expect(phaseOf(network({ width: 1e9 }), 1e308)).toBeNull();
    expect(phaseOf(network({ biasSigmaSq: 1e100 }), 1)).toBeNull();
  });
});
