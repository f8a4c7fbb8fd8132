import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { activationNames, activationOf, type ActivationName } from '../../src/activations/activations.ts';
import { marginalMoments } from '../../src/theory/gaussian/moments.ts';
import { criticalLine } from '../../src/theory/mean-field/critical-line.ts';
import { criticalPoints, halfStablePoints } from '../../src/theory/mean-field/critical-point.ts';
import { phasePoint } from '../../src/theory/mean-field/phase-point.ts';
import { nextVariance } from '../../src/theory/mean-field/variance-map.ts';
import { expectClose, expectWithin } from '../support/closeness.ts';
import { expectShown } from '../support/shown-digits.ts';

const names: ActivationName[] = [...activationNames, 'leaky_relu(0.2)', 'leaky_relu(-1)'];

describe('the critical point', () => {
  // THEORY 3.
  it.each([
    ['tanh', 0, '1', '0'],
    ['tanh', 0.01, '1.424205', '0.273301'],
    ['tanh', 0.05, '1.760955', '0.570048'],
    ['tanh', 0.1, '1.986073', '0.805799'],
    ['erf', 0.05, '1.375839', null],
    ['hardtanh', 0.05, '1.165545', null],
    ['sin', 0.05, '1.502070', null],
    ['hardtanh', 0, '1', '0'],
    ['sin', 0, '1', '0'],
  ] as const)('of %s at σ_b² = %d is σ_w² = %s', (name, bias, sigmaWSq, qStar) => {
    const [point] = criticalPoints(activationOf(name), bias);
    expectShown(point.sigmaWSq, sigmaWSq, 'σ_w²');
    if (qStar !== null) expectShown(point.qStar, qStar, 'q*');
    expect(point.stable).toBe(true);
    expect(point.biasSigmaSq).toBe(bias);
  });

  it('of erf without biases is π/4', () => {
    const [point] = criticalPoints(activationOf('erf'), 0);
    expectClose(point.sigmaWSq, Math.PI / 4, 1e-14);
    expect(point).toMatchObject({ qStar: 0, stable: true });
  });

  it('of two slopes is 2/(1 + a²) without biases, at which χ1 = χ∥ = 1, and there is none beside biases', () => {
    for (const [name, slope] of [
      ['relu', 0],
      ['leaky_relu', 0.01],
      ['leaky_relu(0.2)', 0.2],
      ['leaky_relu(-1)', -1],
      ['linear', 1],
    ] as const) {
      const points = criticalPoints(activationOf(name), 0);
      expect(points).toHaveLength(1);
      expectClose(points[0].sigmaWSq, 2 / (1 + slope * slope), 4e-16);
      expect(points[0]).toMatchObject({ qStar: 1, stable: true });
      expectClose(points[0].chiParallel, 1, 1e-15);
      expect(criticalPoints(activationOf(name), 0.01)).toEqual([]);
      expect(criticalPoints(activationOf(name), 1e-12)).toEqual([]);
    }
  });

  it('has χ1 = 1 at a q* that the variance map keeps, and is stable exactly where χ∥ ≤ 1', () => {
    fc.assert(
      fc.property(fc.constantFrom(...names), fc.double({ min: -2, max: 0.5, noNaN: true }), (name, log) => {
        const moments = marginalMoments(activationOf(name));
        const points = criticalPoints(activationOf(name), 10 ** log);
        for (const point of points) {
          const what = `${name} at σ_b² = ${10 ** log}: σ_w² = ${point.sigmaWSq}`;
          expectClose(point.sigmaWSq * moments.derivativeSecondMoment(point.qStar), 1, 1e-14);
          // σ_b² is a difference, of rounding in q*.
          expectWithin(nextVariance(moments, point, point.qStar), point.qStar, 1e-12 * point.qStar, what);
          expect(point.stable, what).toBe(point.chiParallel <= 1 + 1e-9);
        }
        const stable = points.map((point) => point.stable);
        expect(stable).toEqual(stable.toSorted((a, b) => Number(b) - Number(a)));
      }),
      { numRuns: 30 },
    );
  });

  it('is where the phase is critical, between order below and chaos above', () => {
    for (const [name, bias] of [
      ['tanh', 0.05],
      ['erf', 0.05],
      ['hardtanh', 0.05],
      ['sin', 0.05],
      ['softsign', 0.1],
      ['gelu', 0.5],
      ['silu', 1],
    ] as const) {
      const activation = activationOf(name);
      const [{ sigmaWSq, stable, qStar }] = criticalPoints(activation, bias);
      expect(stable, name).toBe(true);
      const at = (weight: number) => phasePoint(activation, { sigmaWSq: weight, biasSigmaSq: bias });
      const critical = at(sigmaWSq);
      expectWithin(critical.chi1, 1, 1e-9, name);
      expectClose(critical.qStar, qStar, 1e-8);
      expect(at(0.98 * sigmaWSq).phase, name).toBe('ordered');
      expect(['chaotic', 'unbounded'], name).toContain(at(1.02 * sigmaWSq).phase);
    }
    expect(phasePoint(activationOf('tanh'), { sigmaWSq: 1, biasSigmaSq: 0 })).toMatchObject({
      phase: 'critical',
      cStar: 1,
    });
  });

  // THEORY 3: GELU and SiLU have χ1 = 1 points at which χ∥ > 1.
  it.each(['gelu', 'silu'] as const)(
    'of %s without biases, and below the half-stable σ_b², is never stable: χ∥ > 1',
    (name) => {
      const activation = activationOf(name);
      const [{ biasSigmaSq }] = halfStablePoints(activation);
      for (const bias of [0.01, 0.05, 0.5 * biasSigmaSq, 0.98 * biasSigmaSq]) {
        const points = criticalPoints(activation, bias);
        expect(points.length, `σ_b² = ${bias}`).toBeGreaterThan(0);
        for (const { stable, chiParallel } of points) {
          expect(chiParallel).toBeGreaterThan(1);
          expect(stable).toBe(false);
        }
      }
      // φ′(0) = ½ makes σ_w² = 4 critical at q* = 0, which is left by variances that are not 0.
      expect(criticalPoints(activation, 0)).toEqual([
        { sigmaWSq: 4, biasSigmaSq: 0, qStar: 0, chi1: 1, chiParallel: 1, stable: false },
      ]);
      const above = criticalPoints(activation, 1.05 * biasSigmaSq);
      expect(above[0].stable).toBe(true);
    },
  );

  it.each([NaN, -0.1, Infinity])('is refused for a bias variance of %d', (variance) => {
    expect(() => criticalPoints(activationOf('tanh'), variance)).toThrow(RangeError);
    expect(() => criticalPoints(activationOf('relu'), variance)).toThrow(/biasSigmaSq.*allowed/);
  });
});

describe('the half-stable points', () => {
  // THEORY 3.
  it.each([
    ['gelu', '1.98305826', '0.17292239'],
    ['silu', '1.98800468', '0.55514317'],
  ] as const)('of %s is one, at σ_w² = %s and σ_b² = %s', (name, sigmaWSq, biasSigmaSq) => {
    const points = halfStablePoints(activationOf(name));
    expect(points).toHaveLength(1);
    expectShown(points[0].sigmaWSq, sigmaWSq, 'σ_w²');
    expectShown(points[0].biasSigmaSq, biasSigmaSq, 'σ_b²');
  });

  it('have χ1 = χ∥ = 1 at a q* that is fixed', () => {
    for (const name of names) {
      const moments = marginalMoments(activationOf(name));
      for (const point of halfStablePoints(activationOf(name))) {
        expectWithin(point.sigmaWSq * moments.derivativeSecondMoment(point.qStar), 1, 1e-12, name);
        expectWithin(point.sigmaWSq * moments.secondMomentSlope(point.qStar), 1, 1e-9, name);
        expectClose(nextVariance(moments, point, point.qStar), point.qStar, 1e-12);
      }
    }
  });

  it('are not there for activations whose variances are stable wherever gradients are', () => {
    for (const name of ['relu', 'leaky_relu', 'linear', 'tanh', 'erf', 'hardtanh', 'softsign', 'sin'] as const) {
      expect(halfStablePoints(activationOf(name)), name).toEqual([]);
    }
  });
});

describe('the critical line', () => {
  const lineOf = (name: ActivationName, most: number) =>
    criticalLine(activationOf(name), marginalMoments(activationOf(name)), most);

  it('of tanh begins at σ_w² = 1 without biases, goes up with σ_b², and reaches the greatest that is asked for', () => {
    const line = lineOf('tanh', 0.1);
    expect(line[0]).toEqual({ sigmaWSq: 1, biasSigmaSq: 0, qStar: 0 });
    for (let i = 1; i < line.length; i++) {
      expect(line[i].qStar).toBeGreaterThan(line[i - 1].qStar);
      expect(line[i].sigmaWSq).toBeGreaterThanOrEqual(line[i - 1].sigmaWSq);
    }
    expect(line.at(-1)?.biasSigmaSq).toBeGreaterThanOrEqual(0.1);
  });

  it.each(names)('has χ1 = 1 at a fixed, stable q* on every point: %s', (name) => {
    const moments = marginalMoments(activationOf(name));
    for (const point of lineOf(name, 1)) {
      if (point.qStar === 0) continue;
      expectWithin(point.sigmaWSq * moments.derivativeSecondMoment(point.qStar), 1, 1e-12);
      expectWithin(nextVariance(moments, point, point.qStar), point.qStar, 1e-12 * point.qStar);
      expect(point.sigmaWSq * moments.secondMomentSlope(point.qStar)).toBeLessThanOrEqual(1 + 1e-9);
    }
  });

  it('is one point for two slopes, and begins at the half-stable point for GELU', () => {
    expect(lineOf('relu', 1)).toEqual([{ sigmaWSq: 2, biasSigmaSq: 0, qStar: 1 }]);
    const [first] = lineOf('gelu', 1);
    const [half] = halfStablePoints(activationOf('gelu'));
    expect(first.qStar).toBeGreaterThanOrEqual(half.qStar);
    expect(first.qStar).toBeLessThan(half.qStar * 1.2);
  });
});
