import { describe, expect, it } from 'vitest';
import type { NetworkSpec } from '../../src/propagation/network-spec.ts';
import { propagate } from '../../src/propagation/propagate.ts';
import { quantities } from '../../src/propagation/quantity.ts';
import { runTask, tasksOf } from '../../src/sweep/grid.ts';
import { SweepCollector } from '../../src/sweep/summary.ts';
import { parseSweepSpec, type SweepSpecInput } from '../../src/sweep/sweep-spec.ts';
import { verdictOfPlanes, verdictOfProfile } from '../../src/verdict/verdict.ts';
import { network } from '../support/networks.ts';

function verdictOfSweep(given: SweepSpecInput): readonly string[] {
  const spec = parseSweepSpec({ layers: 12, width: 10, inputs: 20, gradientInputs: 10, seeds: '0..2', ...given });
  const collector = new SweepCollector(spec);
  for (const task of tasksOf(spec)) collector.add(task, runTask(task));
  return collector.summaries()[0].verdict;
}

function verdictAt(spec: NetworkSpec, sigmaSq: number): string[] {
  return verdictOfProfile(spec, propagate(spec, { seed: 0, sigmaSq: [sigmaSq] })[0]);
}

describe('the verdict of a sweep', () => {
  it('speaks of both ends of the axis, the largest σ² first', () => {
    const [, first, second, ...rest] = verdictOfSweep({ sigmaSq: 'log:0.01:10:5' });
    expect(first).toMatch(/^At σ² = 10 hidden units grow ×.*; gradients grow ×.* on their way back/);
    expect(second).toMatch(/^At σ² = 0\.01 hidden units shrink ×.*; gradients shrink ×.* on their way back/);
    expect(rest).toEqual([]);
  });

  it('speaks once of a single σ²', () => {
    expect(verdictOfSweep({ sigmaSq: '2/fan_in' }).filter((sentence) => sentence.startsWith('At σ²')).length).toBe(1);
  });

  it('says that signals die at σ² = 0', () => {
    const sentences = verdictOfSweep({ sigmaSq: '0,1' });
    expect(sentences.at(-1)).toMatch(/^At σ² = 0 hidden units die; gradients die/);
  });

  it('gives no theory with biases, and none either where nothing was measured', () => {
    const sentences = verdictOfSweep({ sigmaSq: '1', biasSigmaSq: 0.1 });
    expect(sentences.length).toBe(1);
    expect(sentences[0]).toMatch(/^At σ² = 1 /);
  });

  it('begins every sentence with a capital or a symbol and ends it with a full stop', () => {
    const all = [{}, { biasSigmaSq: 0.1 }, { activation: 'tanh' }, { quantities: 'h,f,dl_df,dl_dh' }];
    for (const given of all) {
      for (const sentence of verdictOfSweep({ sigmaSq: 'log:0.01:1:5', ...given })) {
        expect(sentence).toMatch(/^[A-Zσ].*\.$/);
        expect(sentence).not.toMatch(/NaN|Infinity|null|undefined/);
      }
    }
  });

  it('is silent on networks of fewer than three layers, which have no course, and on no planes', () => {
    expect(verdictOfSweep({ layers: 1, sigmaSq: '1' })).toEqual([]);
    expect(verdictOfSweep({ layers: 2, sigmaSq: '1' })).toEqual([]);
    expect(verdictOfPlanes(network({ layers: 5 }), [])).toEqual([]);
  });
});

describe('the verdict of one network', () => {
  const spec = network({ layers: 20, width: 40, inputs: 30, gradientInputs: 10 });

  it.each([
    [1, 'exploding'],
    [0.05, 'stable'],
    [0.001, 'vanishing'],
    [0, 'dead'],
  ])('at σ² = %d, σ² = 2/D being 0.05, is %s for hidden units and gradients', (sigmaSq, kind) => {
    const [hidden, gradients, critical] = verdictAt(spec, sigmaSq);
    const end = kind === 'dead' ? 'die( on their way back)?' : `.*: ${kind}`;
    expect(hidden).toMatch(new RegExp(`^Hidden units ${end}\\.$`));
    expect(gradients).toMatch(new RegExp(`^Gradients ${end}\\.$`));
    expect(critical).toContain('2/40 = 0.05');
  });

  it('names every quantity measured', () => {
    const [profile] = propagate(spec, { seed: 0, sigmaSq: [0.05], quantities });
    const sentences = verdictOfProfile(spec, profile);
    expect(
      sentences.map((sentence) => /^(Hidden units|Preactivations|Gradients ∂L\/∂h|Gradients|In)/.exec(sentence)?.[0]),
    ).toEqual(['Hidden units', 'Preactivations', 'Gradients', 'Gradients ∂L/∂h', 'In']);
  });

  it('gives no theory with biases', () => {
    expect(verdictAt({ ...spec, biasSigmaSq: 0.1 }, 0.05).length).toBe(2);
  });

  it('is silent on networks of fewer than three layers', () => {
    expect(verdictAt(network({ layers: 2 }), 1)).toEqual([]);
  });
});
