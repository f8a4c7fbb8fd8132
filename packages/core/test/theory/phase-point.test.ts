import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { activationNames, activationOf, type ActivationName } from '../../src/activations/activations.ts';
import { marginalMoments } from '../../src/theory/gaussian/moments.ts';
import { pairMoments } from '../../src/theory/gaussian/pair-moments.ts';
import { phasePoint, phases, type PhasePoint } from '../../src/theory/mean-field/phase-point.ts';
import { nextVariance } from '../../src/theory/mean-field/variance-map.ts';
import { expectClose, expectWithin } from '../support/closeness.ts';
import { expectShown } from '../support/shown-digits.ts';

const names: ActivationName[] = [...activationNames, 'leaky_relu(0.2)', 'leaky_relu(-1)'];
const anyName = fc.constantFrom(...names);
/** σ_w² from 0.05 to 20, evenly in log measure. */
const weightVariances = fc.double({ min: -1.3, max: 1.3, noNaN: true }).map((log) => 10 ** log);
const biasVariances = fc.oneof(fc.constant(0), fc.double({ min: 1e-3, max: 2, noNaN: true }));

/** c′ at q*. */
function nextCorrelation(name: ActivationName, point: PhasePoint, c: number): number {
  const { product } = pairMoments(activationOf(name));
  const q = point.qStar ?? NaN;
  return (point.sigmaWSq * product(q, c) + point.biasSigmaSq) / q;
}

describe('the phase point', () => {
  // THEORY 3, tanh at σ_b² = 0.05.
  it('of tanh at σ_w² = 1 and σ_b² = 0.05 is the figure of the theory, in the ordered phase', () => {
    const point = phasePoint(activationOf('tanh'), { sigmaWSq: 1, biasSigmaSq: 0.05 });
    expectShown(point.qStar, '0.193593', 'q*');
    expectShown(point.chi1, '0.759032', 'χ1');
    expectShown(point.xiQ, '1.7476', 'ξ_q');
    expectShown(point.xiC, '3.6270', 'ξ_c');
    expectShown(point.xiGradient, '3.6270', 'ξ_∇, which is ξ_c where c* is 1');
    expect(point.cStar).toBe(1);
    expect(point.phase).toBe('ordered');
  });

  it('of tanh at σ_w² = 2 and σ_b² = 0.05 is the figure of the theory, in the chaotic phase', () => {
    const point = phasePoint(activationOf('tanh'), { sigmaWSq: 2, biasSigmaSq: 0.05 });
    expectShown(point.qStar, '0.721762', 'q*');
    expectShown(point.chi1, '1.047666', 'χ1');
    expectShown(point.cStar, '0.744082', 'c*');
    expectShown(point.xiC, '25.213', 'ξ_c');
    expect(point.xiGradient).toBeLessThan(0);
    expect(point.phase).toBe('chaotic');
  });

  it('of ReLU at σ_w² = 2 without biases is critical, keeps every variance, and has no depth scales', () => {
    for (const [name, sigmaWSq] of [
      ['relu', 2],
      ['linear', 1],
      ['leaky_relu(0.2)', 2 / (1 + 0.2 * 0.2)],
    ] as const) {
      const point = phasePoint(activationOf(name), { sigmaWSq, biasSigmaSq: 0 });
      expectWithin(point.chi1, 1, 4e-16);
      expect(point).toMatchObject({ qStar: 1, cStar: 1, xiQ: null, xiC: null, xiGradient: null, phase: 'critical' });
      expect(point.chiParallel).toBe(point.chi1);
    }
  });

  it('of ReLU has χ1 = χ∥ = σ_w²/2, dies out below σ_w² = 2 without biases, and grows without end above, or beside biases', () => {
    const { chi1, chiParallel, qStar, phase } = phasePoint(activationOf('relu'), { sigmaWSq: 1.9, biasSigmaSq: 0 });
    expect([chi1, chiParallel, qStar, phase]).toEqual([0.95, 0.95, 0, 'ordered']);
    const biased = phasePoint(activationOf('relu'), { sigmaWSq: 1, biasSigmaSq: 0.3 });
    // q* = q*/2 + 0.3.
    expectClose(biased.qStar, 0.6, 1e-14);
    expect(biased.phase).toBe('ordered');
    for (const variances of [
      { sigmaWSq: 2.1, biasSigmaSq: 0 },
      { sigmaWSq: 2, biasSigmaSq: 0.1 },
      { sigmaWSq: 3, biasSigmaSq: 1 },
    ]) {
      const point = phasePoint(activationOf('relu'), variances);
      expect(point).toMatchObject({ qStar: null, phase: 'unbounded' });
      expectClose(point.chi1, variances.sigmaWSq / 2, 1e-15);
      expectWithin(point.cStar, 1, 1e-9);
    }
  });

  it('of GELU without biases is unbounded above σ_w² = 2, and dies out where it starts low enough', () => {
    expect(phasePoint(activationOf('gelu'), { sigmaWSq: 2.5, biasSigmaSq: 0 }).phase).toBe('unbounded');
    expect(phasePoint(activationOf('gelu'), { sigmaWSq: 1, biasSigmaSq: 0 })).toMatchObject({
      qStar: 0,
      phase: 'ordered',
    });
  });

  it('without weights is its biases, or nothing', () => {
    for (const name of names) {
      expect(phasePoint(activationOf(name), { sigmaWSq: 0, biasSigmaSq: 0.7 }), name).toMatchObject({
        cStar: 1,
        chi1: 0,
        chiParallel: 0,
        xiQ: 0,
        xiC: 0,
        xiGradient: 0,
        phase: 'ordered',
      });
      expectClose(phasePoint(activationOf(name), { sigmaWSq: 0, biasSigmaSq: 0.7 }).qStar, 0.7, 1e-14);
      expect(phasePoint(activationOf(name), { sigmaWSq: 0, biasSigmaSq: 0 })).toMatchObject({
        qStar: 0,
        phase: 'ordered',
      });
    }
  });

  it('has a q* that the variance map keeps, and χ∥ as the map’s slope there', () => {
    fc.assert(
      fc.property(anyName, weightVariances, biasVariances, (name, sigmaWSq, biasSigmaSq) => {
        const point = phasePoint(activationOf(name), { sigmaWSq, biasSigmaSq });
        expect(phases).toContain(point.phase);
        expect(point.phase === 'unbounded').toBe(point.qStar === null);
        if (point.qStar === null || point.qStar === 0) return;
        const moments = marginalMoments(activationOf(name));
        const next = (q: number): number => nextVariance(moments, point, q);
        // Where χ∥ is next to 1 a fixed point is only told to rounding over 1 − χ∥; its equation is kept all the same.
        expectClose(next(point.qStar), point.qStar, 1e-12);
        const h = 1e-4 * point.qStar;
        const slope = (next(point.qStar + h) - next(point.qStar - h)) / (2 * h);
        expectWithin(point.chiParallel, slope, 1e-6 * Math.max(1, sigmaWSq));
      }),
    );
  });

  it('has a c* that the correlation map keeps: 1 in the ordered phase and below 1 in the chaotic one', () => {
    fc.assert(
      fc.property(anyName, weightVariances, biasVariances, (name, sigmaWSq, biasSigmaSq) => {
        const point = phasePoint(activationOf(name), { sigmaWSq, biasSigmaSq });
        expect(point.cStar).toBeGreaterThanOrEqual(0);
        expect(point.cStar).toBeLessThanOrEqual(1);
        if (point.phase === 'ordered' || point.phase === 'critical') expect(point.cStar).toBe(1);
        if (point.qStar === null || point.qStar === 0) return;
        if (point.phase === 'chaotic' && point.chi1 > 1 + 1e-6) expect(point.cStar).toBeLessThan(1);
        // Beside 1 the quadrature in the plane is good to 1e-12 of q*.
        expectWithin(
          nextCorrelation(name, point, point.cStar),
          point.cStar,
          3e-11,
          `${name}, ${sigmaWSq}, ${biasSigmaSq}`,
        );
      }),
      { numRuns: 40 },
    );
  });

  it('has depth scales of −1/ln χ', () => {
    fc.assert(
      fc.property(anyName, weightVariances, biasVariances, (name, sigmaWSq, biasSigmaSq) => {
        const { chi1, chiParallel, xiQ, xiGradient } = phasePoint(activationOf(name), { sigmaWSq, biasSigmaSq });
        for (const [chi, xi] of [
          [chi1, xiGradient],
          [chiParallel, xiQ],
        ]) {
          if (xi === null) expectWithin(chi, 1, 1e-8);
          else if (chi !== null) expectClose(xi, -1 / Math.log(Math.abs(chi)), 1e-6);
        }
      }),
      { numRuns: 40 },
    );
  });

  // 500 layers are many depth scales, but next to the critical line, where maps take their time.
  it('is where 500 layers of both maps lead from variance 1 and correlation 0.3', () => {
    fc.assert(
      fc.property(anyName, weightVariances, biasVariances, (name, sigmaWSq, biasSigmaSq) => {
        const point = phasePoint(activationOf(name), { sigmaWSq, biasSigmaSq });
        const moments = marginalMoments(activationOf(name));
        let q = 1;
        for (let layer = 0; layer < 500 && q < 1e30; layer++) q = nextVariance(moments, point, q);
        const { xiQ, xiC, qStar } = point;
        const what = `${name}, ${sigmaWSq}, ${biasSigmaSq}`;
        if (xiQ === null || Math.abs(xiQ) > 15) return;
        if (qStar === null) expect(q, what).toBeGreaterThan(1e10);
        else expectWithin(q, qStar, 1e-9 * Math.max(qStar, 1e-3), what);
        if (xiC === null || Math.abs(xiC) > 15 || qStar === null || qStar === 0) return;
        // The plane's quadrature is slow where there are kinks.
        if (activationOf(name).gaussianMoments?.product === undefined) return;
        let c = 0.3;
        for (let layer = 0; layer < 500; layer++) c = Math.min(1, nextCorrelation(name, point, c));
        expectWithin(c, point.cStar, 1e-7, `c* of ${what}`);
      }),
    );
  });

  it('is reached by iteration where moments are integrated too', () => {
    for (const [name, sigmaWSq, biasSigmaSq] of [
      ['tanh', 3, 0.05],
      ['softsign', 16, 0.2],
    ] as const) {
      const point = phasePoint(activationOf(name), { sigmaWSq, biasSigmaSq });
      let c = 0.3;
      for (let layer = 0; layer < 60; layer++) c = Math.min(1, nextCorrelation(name, point, c));
      expectWithin(c, point.cStar, 1e-3, name);
    }
  });

  it.each([NaN, -1, -1e-300, Infinity, -Infinity])('is refused for a variance of %d, told by its name', (variance) => {
    const tanh = activationOf('tanh');
    expect(() => phasePoint(tanh, { sigmaWSq: variance, biasSigmaSq: 0 })).toThrow(RangeError);
    expect(() => phasePoint(tanh, { sigmaWSq: variance, biasSigmaSq: 0 })).toThrow(/sigmaWSq.*allowed/);
    expect(() => phasePoint(tanh, { sigmaWSq: 1, biasSigmaSq: variance })).toThrow(/biasSigmaSq.*allowed/);
  });
});
