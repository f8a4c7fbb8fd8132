import { describe, expect, it } from 'vitest';
import { runTask, tasksOf } from '../../src/sweep/tasks.ts';
import { SweepCollector } from '../../src/sweep/sweep-collector.ts';
import { parseSweepSpec, type SweepSpecInput } from '../../src/sweep/sweep-spec.ts';
import { verdictOfPlanes } from '../../src/verdict/planes-verdict.ts';
import { network } from '../support/networks.ts';

function verdictOfSweep(given: SweepSpecInput): readonly string[] {
  const spec = parseSweepSpec({ layers: 12, width: 10, inputs: 20, gradientInputs: 10, seeds: '0..2', ...given });
  const collector = new SweepCollector(spec);
  for (const task of tasksOf(spec)) collector.add(task, runTask(task));
  return collector.summaries()[0].verdict;
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

  it('gives no theory for ReLU beside biases, and no balance where none was measured', () => {
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
