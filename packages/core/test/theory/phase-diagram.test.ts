import { afterEach, describe, expect, it, vi } from 'vitest';
import { activationOf, type ActivationName } from '../../src/activations/activations.ts';
import { marginalMoments } from '../../src/theory/gaussian/moments.ts';
import { phaseDiagram, phaseDiagramAsync, type PhaseAxes } from '../../src/theory/mean-field/phase-diagram.ts';
import { criticalPoints } from '../../src/theory/mean-field/critical-point.ts';
import { phasePoint, type PhasePoint } from '../../src/theory/mean-field/phase-point.ts';
import { expectWithin } from '../support/closeness.ts';

const axes: PhaseAxes = { sigmaWSq: [0, 0.7, 1, 1.9, 4], biasSigmaSq: [0, 0.05, 0.6] };

afterEach(() => {
  vi.restoreAllMocks();
});

/** What two inputs come to may be known less exactly: c* within so much, and ξ_c relatively. */
interface OfTwoInputs {
  readonly cStar: number;
  readonly xiC: number;
}

/** Fails unless they are the same within a tolerance relative to 1 or their size. */
function expectNear(actual: PhasePoint, expected: PhasePoint, tolerance: number, ofTwoInputs?: OfTwoInputs): void {
  const what = JSON.stringify(expected);
  expect(actual.phase, what).toBe(expected.phase);
  for (const name of ['qStar', 'cStar', 'chi1', 'chiParallel', 'xiQ', 'xiC', 'xiGradient'] as const) {
    const value = expected[name];
    if (value === null) {
      expect(actual[name], `${name} of ${what}`).toBeNull();
      continue;
    }
    // A depth scale multiplies a relative error by ξ.
    let within = tolerance * Math.max(1, value * value);
    if (ofTwoInputs !== undefined && name === 'cStar') within = ofTwoInputs.cStar;
    if (ofTwoInputs !== undefined && name === 'xiC') within = ofTwoInputs.xiC * Math.abs(value);
    expectWithin(actual[name], value, within, `${name} of ${what}`);
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

  // Just beyond the critical line at a large q* a smooth φ is steep, and its series long: σ_b² = q* − σ_w² E[φ²] and χ1 = 1.02.
  it.each([
    ['tanh', 4],
    ['tanh', 30],
    ['mish', 30],
  ] as const)('has those of a smooth activation that is steep, and c* next to 1: %s at q* about %d', (name, q) => {
    const { secondMoment, derivativeSecondMoment } = marginalMoments(activationOf(name));
    const critical = 1 / derivativeSecondMoment(q);
    const variances = { sigmaWSq: 1.02 * critical, biasSigmaSq: q - critical * secondMoment(q) };
    const [[point]] = phaseDiagram(activationOf(name), {
      sigmaWSq: [variances.sigmaWSq],
      biasSigmaSq: [variances.biasSigmaSq],
    }).points;
    expect(point.phase).toBe('chaotic');
    // The map is attracted by c*.
    expect(point.xiC).toBeGreaterThan(0);
    // What is left of its 128 terms is taken to fall as a power, but falls faster: c* is 7e-5 off for mish, and ξ_c 3 %.
    expectNear(point, phasePoint(activationOf(name), variances), 1e-9, { cStar: 1e-4, xiC: 0.04 });
  });

  it.each(['hardtanh', 'softsign', 'elu', 'selu'] as const)(
    'has c* and ξ_c of an activation with kinks next to its critical line as its documentation says: %s',
    (name) => {
      for (const biasSigmaSq of [0.05, 0.2]) {
        const critical = criticalPoints(activationOf(name), biasSigmaSq)[0].sigmaWSq;
        const sigmaWSq = [1.01, 1.05, 1.2].map((factor) => factor * critical);
        const [points] = phaseDiagram(activationOf(name), { sigmaWSq, biasSigmaSq: [biasSigmaSq] }).points;
        for (const point of points.filter(({ phase }) => phase === 'chaotic')) {
          const expected = phasePoint(activationOf(name), point);
          expect(point.xiC).toBeGreaterThan(0);
          expectNear(point, expected, 1e-9, { cStar: 1e-3, xiC: expected.cStar < 0.99 ? 0.01 : 0.1 });
        }
      }
    },
  );

  it.each(['hardtanh', 'softsign', 'elu'] as const)(
    'has those of an activation with kinks, c* and ξ_c less exactly: %s',
    (name) => {
      const { points } = phaseDiagram(activationOf(name), { sigmaWSq: [0.8, 3], biasSigmaSq: [0.05] });
      for (const [column, sigmaWSq] of [0.8, 3].entries()) {
        const expected = phasePoint(activationOf(name), { sigmaWSq, biasSigmaSq: 0.05 });
        expectNear(points[0][column], expected, 1e-9, { cStar: 1e-4, xiC: 1e-4 });
      }
    },
  );

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
    expect(await phaseDiagramAsync(activationOf(name), rows, { onProgress })).toEqual(
      phaseDiagram(activationOf(name), rows),
    );
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
    await expect(phaseDiagramAsync(activationOf(name), { sigmaWSq: [-1], biasSigmaSq: [0] })).rejects.toThrow(
      RangeError,
    );
  });
});
