import { describe, expect, it } from 'vitest';
import { activationNames } from '../../src/activations/activations.ts';
import { criticalVariance } from '../../src/verdict/critical.ts';
import { recommendationFor, recommendationInWords } from '../../src/verdict/recommendation.ts';
import type { NetworkSpec } from '../../src/propagation/network-spec.ts';
import { network } from '../support/networks.ts';

function words(given: Partial<NetworkSpec>): string {
  const spec = network({ width: 80, ...given });
  return recommendationInWords(spec, recommendationFor(spec));
}

describe('the recommendation', () => {
  it('is the critical variance where there is one, and else says why', () => {
    for (const activation of activationNames) {
      for (const biasSigmaSq of [0, 0.3]) {
        const spec = network({ activation, biasSigmaSq });
        const { recommended, whyNone } = recommendationFor(spec);
        expect(recommended).toEqual(criticalVariance(spec));
        expect(whyNone === null).toBe(recommended !== null);
        expect(words({ activation, biasSigmaSq })).toMatch(/^(In a wide network|No σ²) .*\.$/);
      }
    }
  });

  // THEORY 3: ReLU 2; tanh at σ_b² = .05 1.760955.
  it('speaks of biases, if there are any', () => {
    expect(words({})).toBe('In a wide network without biases gradients keep their size at σ² = 2/80 = 0.025.');
    expect(words({ activation: 'tanh', biasSigmaSq: 0.05 })).toMatch(
      /^In a wide network with biases of variance 0\.05 gradients keep their size at σ² = 1\.7609\d\/80 = 0\.02201\.$/,
    );
  });

  it('is none for ReLU beside biases, whose variance adds up', () => {
    expect(words({ biasSigmaSq: 0.1 })).toContain('every layer of relu adds the variance of its biases');
    expect(words({ biasSigmaSq: 0.1 })).toContain('without biases σ² = 2/80 does');
  });

  // THEORY 3: half-stable points (σ_w², σ_b²) of GELU (1.98305826, .17292239) and SiLU (1.98800468, .55514317).
  it('says from which biases on GELU and SiLU have one, which is true', () => {
    const hint = 'with biases of σ_b² ≥ 0.173 both do, near σ² = 1.983/80';
    expect(words({ activation: 'gelu' })).toContain(`signals are not stable; ${hint}`);
    expect(words({ activation: 'gelu', biasSigmaSq: 0.05 })).toContain(`signals are not stable (χ∥ > 1); ${hint}`);
    expect(words({ activation: 'silu' })).toContain('σ_b² ≥ 0.5552 both do, near σ² = 1.988/80');
    expect(criticalVariance(network({ activation: 'gelu', biasSigmaSq: 0.1728 }))).toBeNull();
    expect(criticalVariance(network({ activation: 'gelu', biasSigmaSq: 0.1731 }))).not.toBeNull();
    expect(criticalVariance(network({ activation: 'silu', biasSigmaSq: 0.555 }))).toBeNull();
    expect(criticalVariance(network({ activation: 'silu', biasSigmaSq: 0.556 }))).not.toBeNull();
  });
});
