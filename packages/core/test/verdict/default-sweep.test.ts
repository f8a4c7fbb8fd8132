import { describe, expect, it } from 'vitest';
import { runTask, tasksOf } from '../../src/sweep/tasks.ts';
import { SweepCollector } from '../../src/sweep/sweep-collector.ts';
import { parseSweepSpec } from '../../src/sweep/sweep-spec.ts';
import { courseInPlane } from '../../src/courses/course.ts';
import { growthPerLayer } from '../../src/verdict/growth.ts';
import { expectWithin } from '../support/closeness.ts';
import { fixture } from '../support/fixture.ts';

interface Medians {
  readonly log10Std: readonly number[];
  readonly largestLog10: readonly number[];
  readonly growth: number;
}

interface Column {
  readonly sigmaSq: number;
  readonly h: Medians;
  readonly dl_df: Medians;
}

const { columns } = fixture('default-sweep.json') as { columns: Column[] };

const spec = parseSweepSpec({});
const collector = new SweepCollector(spec);
for (const task of tasksOf(spec)) collector.add(task, runTask(task));
const summaries = collector.summaries();
const [{ planes, verdict }] = summaries;

describe('the default sweep', () => {
  it('is of one network, with a plane of hidden units and one of gradients', () => {
    expect(summaries.length).toBe(1);
    expect(planes.map(({ quantity }) => quantity)).toEqual(['h', 'dl_df']);
    for (const { log10Std, layers, quantity } of planes) {
      expect(log10Std.length).toBe(layers.length);
      expect(layers).toEqual(
        Array.from({ length: quantity === 'h' ? 50 : 49 }, (_, i) => i + (quantity === 'h' ? 0 : 1)),
      );
      for (const row of log10Std) expect(row.length).toBe(41);
    }
  });

  it.each(columns)("has NumPy's medians over seeds at σ² = $sigmaSq", (column) => {
    for (const plane of planes) {
      const at = plane.sigmaSq.indexOf(column.sigmaSq);
      expect(at).toBeGreaterThanOrEqual(0);
      const expected = column[plane.quantity === 'h' ? 'h' : 'dl_df'];
      expect(plane.layers.length).toBe(expected.log10Std.length);
      plane.layers.forEach((_, row) => {
        expectWithin(plane.log10Std[row][at], expected.log10Std[row], 1e-12);
        expectWithin(plane.largestLog10[row][at], expected.largestLog10[row], 1e-12);
        expect(plane.status[row][at]).toBe('ok');
      });
      expectWithin(growthPerLayer(courseInPlane(plane, at)), expected.growth, 1e-12);
    }
  });

  // The figures: fixtures/default-sweep.json. 10^growth is 6.19 and 6.26 at σ² = 1, 0.196 and 0.198 at 0.001; medians of
  // the largest value pass 3.4e38 at layer 49 both ways, and 2^−150 at layer 37 on the way back.
  it('says which σ² keeps signals alive, by theory and as measured', () => {
    expect(verdict[0]).toContain('2/80');
    expect(verdict[0]).toContain('0.025');
    expect(verdict[0]).toMatch(/hidden units at σ² ≈ 0\.02\d+ and gradients at σ² ≈ 0\.02\d+/);
  });

  it('says what happens at σ² = 1', () => {
    const sentence = verdict.find((each) => each.includes('σ² = 1 ')) ?? '';
    expect(sentence).toMatch(/hidden units grow ×6\.2 a layer.*float32 overflows at layer 49;/);
    expect(sentence).toMatch(/gradients grow ×6\.3 a layer on their way back.*float32 overflows at layer 49\.$/);
  });

  it('says what happens at σ² = 0.001', () => {
    const sentence = verdict.find((each) => each.includes('σ² = 0.001 ')) ?? '';
    expect(sentence).toMatch(/hidden units shrink ×0\.20 a layer[^;]*;/);
    expect(sentence).toMatch(
      /gradients shrink ×0\.20 a layer on their way back.*float32 rounds everything to 0 at layer 37\.$/,
    );
    expect(sentence.split(';')[0]).not.toContain('float32');
  });

  it('has no other sentences', () => {
    expect(verdict.length).toBe(3);
  });
});
