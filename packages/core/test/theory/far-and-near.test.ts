import { describe, expect, it } from 'vitest';
import { activationNames, activationOf } from '../../src/activations/activations.ts';
import { normLaw } from '../../src/theory/finite-width/norm-law.ts';
import { theoryLines } from '../../src/theory/line/theory-line.ts';
import { criticalPoints, halfStablePoints } from '../../src/theory/mean-field/critical-point.ts';
import { phaseDiagram } from '../../src/theory/mean-field/phase-diagram.ts';
import { phasePoint } from '../../src/theory/mean-field/phase-point.ts';
import { criticalVariance } from '../../src/verdict/critical.ts';
import { expectClose, expectWithin } from '../support/closeness.ts';
import { network } from '../support/networks.ts';

describe('theory at the ends of its range', () => {
  // λ and α of G. Klambauer et al., NIPS (2017): next to 0 the mean square of its slopes is λ²(1 + α²)/2.
  it('has the critical point of SELU without biases by both of its slopes', () => {
    const [point] = criticalPoints(activationOf('selu'), 0);
    const [lambda, alpha] = [1.0507009873554805, 1.6732632423543772];
    expectClose(point.sigmaWSq, 2 / (lambda ** 2 * (1 + alpha ** 2)), 1e-14);
    expect(point.stable).toBe(true);
    expect(phasePoint(activationOf('selu'), point).phase).toBe('critical');
  });

  // Beyond ReLU's, softplus and ELU add something to every variance: at σ_w² = 2 nothing stops them.
  it.each([
    ['softplus', 0],
    ['softplus', 0.05],
    ['elu', 0],
    ['elu', 1],
    ['relu', 0.05],
  ] as const)('says that %s grows without end at σ_w² = 2, σ_b² = %d', (name, biasSigmaSq) => {
    const point = phasePoint(activationOf(name), { sigmaWSq: 2, biasSigmaSq });
    expect(point).toMatchObject({ phase: 'unbounded', qStar: null });
  });

  it('finds both fixed points of SiLU next to its half-stable one', () => {
    // By iterating the variance map 10⁵ times from q = 1: 1.51415 and 3.40262.
    expectWithin(phasePoint(activationOf('silu'), { sigmaWSq: 2.2033, biasSigmaSq: 0.24 }).qStar, 1.51415, 1e-5);
    expectWithin(phasePoint(activationOf('silu'), { sigmaWSq: 2.0544, biasSigmaSq: 0.39 }).qStar, 3.40262, 1e-5);
  });

  it('lets variances die where hardtanh keeps all but the largest, at σ_w² = 1', () => {
    expect(phasePoint(activationOf('hardtanh'), { sigmaWSq: 1, biasSigmaSq: 0 })).toMatchObject({
      qStar: 0,
      phase: 'critical',
    });
  });

  it('tells stable from unstable points beside next to no biases', () => {
    expect(criticalPoints(activationOf('gelu'), 1e-20).some(({ stable }) => stable)).toBe(false);
    const [tanh] = criticalPoints(activationOf('tanh'), 1e-18);
    expect(tanh).toMatchObject({ sigmaWSq: 1, biasSigmaSq: 1e-18, stable: true });
    expect(criticalPoints(activationOf('tanh'), 1e25)).toHaveLength(1);
  });

  it.each(activationNames)('has finite figures from the least to the largest variances: %s', (name) => {
    for (const sigmaWSq of [0, 1e-300, 1e30]) {
      for (const biasSigmaSq of [0, 1e30]) {
        for (const value of Object.values(phasePoint(activationOf(name), { sigmaWSq, biasSigmaSq }))) {
          if (typeof value === 'number') expect(Number.isFinite(value)).toBe(true);
        }
      }
    }
  });

  it('refuses variances beyond 2^100, and says so', () => {
    const message = 'sigmaWSq: given 1e+31; allowed: a number from 0 to 2^100';
    expect(() => phasePoint(activationOf('relu'), { sigmaWSq: 1e31, biasSigmaSq: 0 })).toThrow(message);
    expect(() => criticalPoints(activationOf('tanh'), 1e31)).toThrow('biasSigmaSq: given 1e+31');
  });

  it('begins the critical line of GELU at its half-stable point', () => {
    const { criticalLine } = phaseDiagram(activationOf('gelu'), { sigmaWSq: [2], biasSigmaSq: [0, 0.3] });
    const [start] = halfStablePoints(activationOf('gelu'));
    expect(criticalLine[0]).toEqual(start);
    expectWithin(criticalLine.at(-1)?.biasSigmaSq, 0.3, 1e-12);
  });

  // φ′ of a saturating φ is not 0 in a share of the units that goes as 1/√q: E[φ′²] = 4/(π√(1 + 4q)) for erf.
  it('lets gradients behind a saturated erf grow as they do, at any σ²', () => {
    const spec = network({ layers: 12, width: 50, activation: 'erf' });
    for (const exponent of [20, 36, 60]) {
      const [{ statistics }] = theoryLines(spec, [10 ** exponent], ['dl_df']);
      const [first, next] = (statistics.dl_df ?? []).slice(2, 4).map(({ log10Std }) => log10Std ?? NaN);
      // Dσ² E[φ′²] with q = Dσ².
      expectWithin(
        2 * (first - next),
        Math.log10(50) + exponent + Math.log10(4 / Math.PI / 2) - (Math.log10(50) + exponent) / 2,
        1e-6,
      );
    }
  });

  it('refuses what no network has', () => {
    const relu = { negative: 0, positive: 1 };
    for (const [width, sigmaSq] of [
      [0, 1],
      [1.5, 1],
      [10, 0],
      [10, NaN],
      [10, Infinity],
    ]) {
      expect(() => normLaw(relu, width, sigmaSq)).toThrow(RangeError);
    }
    expect(normLaw(relu, 10, 1e308)?.mean).toBeLessThan(1e3);
  });

  it('has a critical σ² for SELU without biases, which verdicts recommend', () => {
    expectClose(criticalVariance(network({ activation: 'selu', width: 80 }))?.sigmaSq, 0.47677 / 80, 1e-5);
  });
});
