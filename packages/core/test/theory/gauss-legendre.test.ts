import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gaussLegendre } from '../../src/theory/gaussian/gauss-legendre.ts';
import { expectWithin } from '../support/closeness.ts';

describe('the Gauss–Legendre rule', () => {
  // Abramowitz and Stegun, table 25.4: ±√(1/3); 0, ±√(3/5); 0, ±⅓√(5 − 2√(10/7)), ±⅓√(5 + 2√(10/7)).
  it.each([
    [1, [0], [2]],
    [2, [-0.5773502691896258, 0.5773502691896258], [1, 1]],
    [3, [-0.7745966692414834, 0, 0.7745966692414834], [5 / 9, 8 / 9, 5 / 9]],
    [
      5,
      [-0.906179845938664, -0.5384693101056831, 0, 0.5384693101056831, 0.906179845938664],
      [0.23692688505618908, 0.47862867049936647, 0.5688888888888889, 0.47862867049936647, 0.23692688505618908],
    ],
  ])('of %d nodes is the one in tables', (n, nodes, weights) => {
    const rule = gaussLegendre(n);
    expect(rule.nodes.length).toBe(n);
    expect(rule.weights.length).toBe(n);
    for (let i = 0; i < n; i++) {
      expectWithin(rule.nodes[i], nodes[i], 3e-16, `node ${i}`);
      expectWithin(rule.weights[i], weights[i], 1e-15, `weight ${i}`);
    }
  });

  it('integrates every polynomial below degree 2n exactly, up to rounding', () => {
    const coefficients = fc.array(fc.double({ min: -1, max: 1, noNaN: true }), { minLength: 1, maxLength: 80 });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 40 }), coefficients, (n, all) => {
        const own = all.slice(0, 2 * n);
        const { nodes, weights } = gaussLegendre(n);
        let sum = 0;
        for (let i = 0; i < n; i++) sum += weights[i] * own.reduceRight((value, a) => value * nodes[i] + a, 0);
        const integral = own.reduce((total, a, k) => total + (k % 2 === 0 ? (2 * a) / (k + 1) : 0), 0);
        expectWithin(sum, integral, 3e-14);
      }),
    );
  });

  it('is not exact at degree 2n', () => {
    for (const n of [1, 2, 3, 5]) {
      const { nodes, weights } = gaussLegendre(n);
      const sum = nodes.reduce((total, x, i) => total + weights[i] * x ** (2 * n), 0);
      expect(Math.abs(sum - 2 / (2 * n + 1))).toBeGreaterThan(1e-4);
    }
  });

  it('has ascending nodes within −1 … 1, symmetric about 0, and weights above 0 of sum 2', () => {
    for (let n = 1; n <= 64; n++) {
      const { nodes, weights } = gaussLegendre(n);
      for (let i = 0; i < n; i++) {
        expect(nodes[i]).toBeGreaterThan(i === 0 ? -1 : nodes[i - 1]);
        expectWithin(nodes[i], -nodes[n - 1 - i], 3e-16);
        expect(weights[i]).toBeGreaterThan(0);
      }
      expect(nodes[n - 1]).toBeLessThan(1);
      expectWithin(
        weights.reduce((a, b) => a + b),
        2,
        1e-14,
      );
    }
  });
});
