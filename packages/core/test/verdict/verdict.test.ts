import { describe, expect, it } from 'vitest';
import type { NetworkSpec } from '../../src/propagation/network-spec.ts';
import { propagate } from '../../src/propagation/propagate.ts';
import { quantities } from '../../src/propagation/quantity.ts';
import { verdictOf, type Verdict } from '../../src/verdict/verdict.ts';
import { expectWithin } from '../support/closeness.ts';
import { network } from '../support/networks.ts';

function verdictAt(spec: NetworkSpec, sigmaSq: number): Verdict {
  return verdictOf(spec, propagate(spec, { seed: 0, sigmaSq: [sigmaSq] })[0]);
}

const spec = network({ layers: 20, width: 40, inputs: 30, gradientInputs: 10 });

describe('the verdict of one network, in words', () => {
  it.each([
    [1, 'exploding'],
    [0.05, 'stable'],
    [0.001, 'vanishing'],
    [0, 'dead'],
  ])('at σ² = %d, σ² = 2/D being 0.05, is %s for hidden units and gradients', (sigmaSq, kind) => {
    const { sentences, quantities: each } = verdictAt(spec, sigmaSq);
    const end = kind === 'dead' ? 'die( on their way back)?' : `.*: ${kind}`;
    expect(sentences[0]).toMatch(new RegExp(`^Hidden units ${end}\\.$`));
    expect(sentences[1]).toMatch(new RegExp(`^Gradients ${end}\\.$`));
    expect(sentences.at(-1)).toContain('2/40 = 0.05');
    expect(each.map((one) => one.kind)).toEqual([kind, kind]);
  });

  // THEORY 2.4: √(40·1/2) = 4.47 a layer; float16 ends at 65504.
  it('says the growth with its interval, and which formats lose the signal', () => {
    expect(verdictAt(spec, 1).sentences[0]).toMatch(
      /^Hidden units grow ×4\.\d\d a layer \([34]\.\d\d … [45]\.\d\d\), and float16 overflows at layer [789]: exploding\.$/,
    );
    expect(verdictAt({ ...spec, layers: 40 }, 1).sentences[0]).toMatch(
      /float16 overflows at layer [789]; their squares overflow bfloat16 and float32 from layer \d+: exploding\.$/,
    );
  });

  it('names every quantity measured, then theory and what it recommends', () => {
    const [profile] = propagate(spec, { seed: 0, sigmaSq: [0.05], quantities });
    const starts = verdictOf(spec, profile).sentences.map(
      (sentence) =>
        /^(Hidden units|Preactivations|Gradients ∂L\/∂h|Gradients|In theory|In a wide network)/.exec(sentence)?.[0],
    );
    expect(starts).toEqual([
      'Hidden units',
      'Preactivations',
      'Gradients',
      'Gradients ∂L/∂h',
      'In theory',
      'In a wide network',
    ]);
  });

  it('says where an infinitely wide network would do something else', () => {
    // THEORY 2.6: at D = 4 the typical network shrinks at σ² = 2/D, where the mean square stays.
    const narrow = network({ layers: 60, width: 4, inputs: 30, gradientInputs: 10 });
    const { sentences, quantities: each } = verdictAt(narrow, 0.5);
    expect(each.every((one) => one.differsFromWide)).toBe(true);
    expect(sentences).toContainEqual(
      expect.stringMatching(/^In an infinitely wide network hidden units would stay within a factor of 10/),
    );
    expect(verdictAt(spec, 0.05).sentences.join()).not.toContain('infinitely wide');
  });

  it('begins every sentence with a capital, ends it with a full stop and never says NaN, Infinity or null', () => {
    for (const activation of ['relu', 'tanh', 'gelu', 'sigmoid'] as const) {
      for (const biasSigmaSq of [0, 0.1]) {
        for (const sigmaSq of [0, 1e-300, 0.01, 1, 1e300]) {
          for (const sentence of verdictAt({ ...spec, activation, biasSigmaSq }, sigmaSq).sentences) {
            expect(sentence).toMatch(/^[A-Z].*\.$/);
            expect(sentence).not.toMatch(/NaN|Infinity|null|undefined/);
          }
        }
      }
    }
  });

  it('is silent on networks of fewer than three layers, which have no course', () => {
    for (const layers of [1, 2]) expect(verdictAt(network({ layers }), 1).sentences).toEqual([]);
  });
});

describe('the verdict of one network, in numbers', () => {
  it('has the growth with its interval, and what theory has for it', () => {
    const { quantities: each } = verdictAt(spec, 1);
    for (const { growth, wideDecades, differsFromWide } of each) {
      // THEORY 2.4: √(Dσ²/2) a layer.
      expectWithin(wideDecades, Math.log10(20) / 2, 1e-3);
      expect(growth?.low).toBeLessThan(growth?.decades ?? NaN);
      expect(growth?.high).toBeGreaterThan(growth?.decades ?? NaN);
      expect(differsFromWide).toBe(false);
    }
  });

  it('has the phase, and the σ² that is recommended or why there is none', () => {
    const { phase, recommended, whyNone } = verdictAt(spec, 0.05);
    expect(phase?.phase).toBe('critical');
    expect(recommended).toEqual({ sigmaWSq: 2, sigmaSq: 0.05, ratio: '2/40' });
    expect(whyNone).toBeNull();
    const biased = verdictAt({ ...spec, biasSigmaSq: 0.1 }, 0.05);
    expect(biased.recommended).toBeNull();
    expect(biased.sentences.at(-1)).toBe(biased.whyNone);
  });

  it('is finite or null throughout, and survives JSON', () => {
    for (const sigmaSq of [0, 1e-300, 1, 1e300]) {
      for (const activation of ['relu', 'tanh', 'gelu'] as const) {
        const verdict = verdictAt({ ...spec, activation, biasSigmaSq: 0.01 }, sigmaSq);
        expect(JSON.parse(JSON.stringify(verdict))).toEqual(verdict);
      }
    }
  });
});
