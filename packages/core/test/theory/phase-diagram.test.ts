import { afterEach, describe, expect, it, vi } from 'vitest';
import { activationOf, type ActivationName } from '../../src/activations/activations.ts';
import { phaseDiagram, phaseDiagramAsync, type PhaseAxes } from '../../src/theory/mean-field/phase-diagram.ts';
import { phasePoint, type PhasePoint } from '../../src/theory/mean-field/phase-point.ts';
import { expectWithin } from '../support/closeness.ts';

const axes: PhaseAxes = { sigmaWSq: [0, 0.7, 1, 1.9, 4], biasSigmaSq: [0, 0.05, 0.6] };

afterEach(() => {
  vi.restoreAllMocks();
});

/** Fails unless they are the same within a tolerance relative to 1 or their size. */
function expectNear(actual: PhasePoint, expected: PhasePoint, tolerance: number, ofCorrelation = tolerance): void {
  const what = JSON.stringify(expected);
  expect(actual.phase, what).toBe(expected.phase);
  for (const name of ['qStar', 'cStar', 'chi1', 'chiParallel', 'xiQ', 'xiC', 'xiGradient'] as const) {
    const value = expected[name];
    if (value === null) {
      expect(actual[name], `${name} of ${what}`).toBeNull();
      continue;
    }
    const own = name === 'cStar' || name === 'xiC' ? ofCorrelation : tolerance;
    // A depth scale multiplies a relative error by ξ.
    expectWithin(actual[name], value, own * Math.max(1, value * value), `${name} of ${what}`);
  }
}

describe('the phase diagram', () => {
  it.each(['relu', 'tanh', 'erf', 'gelu', 'sin', 'silu', 'sigmoid'] as const)(
    'has the phase points of its axes within 1e-9, for an activation without kinks or in closed form: %s',
    (name) => {
      const { points, sigmaWSq, biasSigmaSq } = phaseDiagram(activationOf(name), axes);
      expect([sigmaWSq, biasSigmaSq]).toEqual([axes.sigmaWSq, axes.biasSigmaSq]);
      for (const [row, bias] of axes.biasSigmaSq.entries()) {
        for (const [column, weight] of axes.sigmaWSq.entries()) {
          const expected = phasePoint(activationOf(name), { sigmaWSq: weight, biasSigmaSq: bias });
          expectNear(points[row][column], expected, 1e-9);
        }
      }
    },
  );

  it('has those of tanh where it is steep, at σ_w² = 9 and 25, too', () => {
    const steep = { sigmaWSq: [9, 25], biasSigmaSq: [0.05] };
    const [row] = phaseDiagram(activationOf('tanh'), steep).points;
    for (const [column, sigmaWSq] of steep.sigmaWSq.entries()) {
      expectNear(row[column], phasePoint(activationOf('tanh'), { sigmaWSq, biasSigmaSq: 0.05 }), 1e-9);
    }
  });

  // The series of a φ with kinks is cut, which tells where c* is next to 1.
  it.each(['hardtanh', 'softsign', 'elu'] as const)('has those of an activation with kinks, c* and ξ_c less exactly: %s', (name) => {
    const { points } = phaseDiagram(activationOf(name), { sigmaWSq: [0.8, 3], biasSigmaSq: [0.05] });
    for (const [column, sigmaWSq] of [0.8, 3].entries()) {
      const expected = phasePoint(activationOf(name), { sigmaWSq, biasSigmaSq: 0.05 });
      expectNear(points[0][column], expected, 1e-9, 1e-4);
    }
  });

  it('has the critical line as far as its greatest σ_b²', () => {
    const { criticalLine } = phaseDiagram(activationOf('tanh'), axes);
    expect(criticalLine[0].sigmaWSq).toBe(1);
    expect(criticalLine.at(-1)?.biasSigmaSq).toBeGreaterThanOrEqual(0.6);
    for (const { sigmaWSq, biasSigmaSq, qStar } of criticalLine.filter((_, i) => i % 20 === 1)) {
      const point = phasePoint(activationOf('tanh'), { sigmaWSq, biasSigmaSq });
      expectWithin(point.chi1, 1, 1e-4, `χ1 at q* = ${qStar}`);
    }
  });

  it('of no variances is empty', () => {
    expect(phaseDiagram(activationOf('tanh'), { sigmaWSq: [], biasSigmaSq: [] }).points).toEqual([]);
    expect(phaseDiagram(activationOf('tanh'), { sigmaWSq: [], biasSigmaSq: [0.1] }).points).toEqual([[]]);
  });

  it('is refused with a variance out of range', () => {
    for (const variance of [NaN, -1, Infinity]) {
      expect(() => phaseDiagram(activationOf('tanh'), { sigmaWSq: [variance], biasSigmaSq: [0] })).toThrow(RangeError);
      expect(() => phaseDiagram(activationOf('tanh'), { sigmaWSq: [1], biasSigmaSq: [variance] })).toThrow(RangeError);
    }
  });
});

describe('phaseDiagramAsync', () => {
  const name: ActivationName = 'erf';
  const rows: PhaseAxes = { sigmaWSq: [0.5, 1, 3], biasSigmaSq: [0, 0.1, 0.2, 0.3] };

  it('gives the diagram of phaseDiagram, to the bit, and tells each σ_b² once, in order', async () => {
    const told: [number, number][] = [];
    const onProgress = (done: number, total: number): void => void told.push([done, total]);
    expect(await phaseDiagramAsync(activationOf(name), rows, { onProgress })).toEqual(phaseDiagram(activationOf(name), rows));
    expect(told).toEqual([
      [1, 4],
      [2, 4],
      [3, 4],
      [4, 4],
    ]);
  });

  it('does nothing if it is aborted already, and throws the signal’s reason', async () => {
    const reason = new Error('too late');
    const onProgress = vi.fn<() => void>();
    const running = phaseDiagramAsync(activationOf(name), rows, { signal: AbortSignal.abort(reason), onProgress });
    await expect(running).rejects.toBe(reason);
    expect(onProgress).not.toHaveBeenCalled();
  });

  it('stops between two σ_b² with the signal’s reason', async () => {
    const abort = new AbortController();
    const told: number[] = [];
    const onProgress = (done: number): void => {
      told.push(done);
      if (done === 2) abort.abort('enough');
    };
    const running = phaseDiagramAsync(activationOf(name), rows, { signal: abort.signal, onProgress });
    await expect(running).rejects.toBe('enough');
    expect(told).toEqual([1, 2]);
  });

  it('frees the thread between two σ_b²', async () => {
    let looks = 0;
    vi.spyOn(Date, 'now').mockImplementation(() => 1000 * ++looks);
    const order: string[] = [];
    const running = phaseDiagramAsync(activationOf(name), rows).then(() => order.push('diagram'));
    setTimeout(() => order.push('timer'), 0);
    await running;
    expect(order).toEqual(['timer', 'diagram']);
  });

  it('is refused with a variance out of range', async () => {
    await expect(phaseDiagramAsync(activationOf(name), { sigmaWSq: [-1], biasSigmaSq: [0] })).rejects.toThrow(RangeError);
  });
});
