import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { courseInPlane, inSignalOrder, type Course } from '../../src/courses/course.ts';
import { precisionFormats } from '../../src/precision/number-format.ts';
import type { Quantity } from '../../src/propagation/quantity.ts';
import { parseSweepSpec } from '../../src/sweep/sweep-spec.ts';
import { SweepCollector } from '../../src/sweep/sweep-collector.ts';
import { runTask, tasksOf } from '../../src/sweep/tasks.ts';
import { sentenceAt } from '../../src/verdict/sentence-at.ts';

/** A std that grows by so many decades a layer, through 50 layers of which the largest value is three times as large. */
function steady(quantity: Quantity, decades: number, layers = 50): { quantity: Quantity; course: Course } {
  const points = Array.from({ length: layers }, (_, layer) => {
    const passed = quantity.startsWith('dl') ? layers - 1 - layer : layer;
    return { layer, log10Std: decades * passed, largestLog10: decades * passed + 0.5 };
  });
  return { quantity, course: inSignalOrder(quantity, points) };
}

describe('sentenceAt', () => {
  it('says of each quantity what becomes of it, and where float32 loses it, in one sentence', () => {
    // 0.8·49 + 0.5 is above 38.53, the log10 of float32's largest, from layer 48 on.
    expect(sentenceAt(1, [steady('h', 0.8), steady('dl_df', 0.01)])).toBe(
      'At σ² = 1 hidden units grow ×6.3 a layer, and float32 overflows at layer 48; ' +
        'gradients stay within a factor of 10 (×1.0 a layer) on their way back.',
    );
    // −45.15 is the log10 of half of its least: −1.25·37 + 0.5 is the first below, 37 layers before the last.
    expect(sentenceAt(0.02512, [steady('dl_df', -1.25), steady('f', -0.01)])).toBe(
      'At σ² = 0.0251 gradients shrink ×0.056 a layer on their way back, and float32 rounds everything to 0 at layer 12; ' +
        'preactivations stay within a factor of 10 (×0.977 a layer).',
    );
  });

  it('speaks of the formats that it is asked for, in the order in which they lose a signal, and of no others', () => {
    const growing = [steady('h', 0.8)];
    expect(sentenceAt(1, growing, { formats: [] })).toBe('At σ² = 1 hidden units grow ×6.3 a layer.');
    expect(sentenceAt(1, growing, { formats: ['float32', 'bfloat16', 'float16'] })).toBe(
      'At σ² = 1 hidden units grow ×6.3 a layer, and float16 overflows at layer 6, bfloat16 and float32 at layer 48.',
    );
    expect(sentenceAt(1, [steady('h', 0.1)], { formats: ['float16', 'bfloat16', 'float32'] })).toBe(
      'At σ² = 1 hidden units grow ×1.3 a layer, and float16 overflows at layer 44.',
    );
  });

  it('says that a signal dies, settles, or passes one layer only', () => {
    const of = (log10Std: readonly (number | null)[]): string => {
      const layers = log10Std.map((_, i) => i + 1);
      return sentenceAt(0, [{ quantity: 'h', course: { layers, log10Std, largestLog10: log10Std } }]);
    };
    expect(of([0, -1, null])).toBe('At σ² = 0 hidden units die.');
    expect(of([0.3])).toBe('At σ² = 0 hidden units pass one layer only.');
    expect(of(Array.from({ length: 30 }, (_, layer) => -1.3 * (1 - 0.4 ** layer)))).toBe(
      'At σ² = 0 hidden units settle at a std of about 0.05.',
    );
  });

  it('passes over courses without layers, and is empty where there are no others', () => {
    const none = { quantity: 'dl_df', course: inSignalOrder('dl_df', []) } as const;
    expect(sentenceAt(1, [])).toBe('');
    expect(sentenceAt(1, [none])).toBe('');
    expect(sentenceAt(1, [steady('h', 0), none])).toBe(
      'At σ² = 1 hidden units stay within a factor of 10 (×1.0 a layer).',
    );
  });

  it('says of both ends of a sweep what its verdict says of them', () => {
    const spec = parseSweepSpec({
      layers: 60,
      width: 10,
      activation: 'relu,tanh',
      inputs: 60,
      gradientInputs: 50,
      sigmaSq: 'log:1e-4:100:4',
      seeds: '0..2',
      quantities: 'h,f,dl_df,dl_dh',
    });
    const collector = new SweepCollector(spec);
    for (const task of tasksOf(spec)) collector.add(task, runTask(task));
    for (const { planes, verdict } of collector.summaries()) {
      const sentences = [3, 0].map((column) =>
        sentenceAt(
          planes[0].sigmaSq[column],
          planes.map((plane) => ({ quantity: plane.quantity, course: courseInPlane(plane, column) })),
        ),
      );
      expect(verdict.slice(-2)).toEqual(sentences);
    }
  });

  it('is a whole sentence of words and finite numbers, whatever the course', () => {
    const log = fc.option(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { freq: 8 });
    const course = fc.array(log, { minLength: 1, maxLength: 60 }).map((log10Std) => ({
      layers: log10Std.map((_, i) => i + 1),
      log10Std,
      largestLog10: log10Std,
    }));
    const formats = precisionFormats.map(({ name }) => name);
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1e300, noNaN: true }), course, (sigmaSq, each) => {
        const sentence = sentenceAt(sigmaSq, [{ quantity: 'h', course: each }], { formats });
        expect(sentence).toMatch(/^At σ² = \S+ hidden units [a-z].*\.$/);
        expect(sentence).not.toMatch(/NaN|Infinity|null|undefined/);
      }),
      { numRuns: 200 },
    );
  });
});

/** Every module that a module imports for more than types, by itself and through others. */
function modulesOf(file: URL, seen: Set<string> = new Set()): Set<string> {
  if (seen.has(file.href)) return seen;
  seen.add(file.href);
  const source = readFileSync(file, 'utf8');
  for (const [, names, from] of source.matchAll(/^import ([^;]*?) from '([^']+)';$/gms)) {
    if (names.startsWith('type ')) continue;
    if (from.startsWith('.')) modulesOf(new URL(from, file), seen);
    else seen.add(from);
  }
  return seen;
}

describe('what sentenceAt is made of', () => {
  it('is neither the kernel nor activations, propagation, theory or the schema of specs: a page may load it at once', () => {
    const modules = [...modulesOf(new URL('../../src/verdict/sentence-at.ts', import.meta.url))];
    const names = modules.map((href) => href.replace(/.*\/src\//, ''));
    // quantity.ts is a few names.
    const heavy =
      /^(kernel|activations|initializers|theory|sweep|network|random)\/|^propagation\/(?!quantity)|^valibot/;
    expect(names.filter((name) => heavy.test(name))).toEqual([]);
    expect(names).toContain('verdict/trend.ts');
  });
});
