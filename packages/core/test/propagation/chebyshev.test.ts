import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chebyshevNodes, interpolationFactors, TAIL, tailBasis } from '../../src/propagation/chebyshev.ts';
import { expectWithin } from '../support/closeness.ts';

const counts = fc.constantFrom(16, 24, 32, 48, 96, 192, 512);
const points = fc.array(fc.double({ min: -1, max: 1, noNaN: true }), { minLength: 1, maxLength: 12 });

/** T_m(t) = cos(m·arccos t). */
const chebyshev = (m: number, t: number): number => Math.cos(m * Math.acos(t));

/** The factors of every target, nodes × targets. */
function interpolationMatrix(nodes: Float64Array, targets: Float64Array): Float64Array {
  const matrix = new Float64Array(nodes.length * targets.length);
  const factors = new Float64Array(nodes.length);
  targets.forEach((target, j) => {
    interpolationFactors(nodes, target, factors);
    factors.forEach((factor, i) => (matrix[i * targets.length + j] = factor));
  });
  return matrix;
}

/** Σ_i values_i·matrix_ij at each target j. */
function interpolated(values: Float64Array, matrix: Float64Array, targets: number): Float64Array {
  return Float64Array.from({ length: targets }, (_, j) =>
    values.reduce((sum, value, i) => sum + value * matrix[i * targets + j], 0),
  );
}

/** The last coefficients of what takes these values at the nodes. */
function tailOf(values: Float64Array): number[] {
  const basis = tailBasis(values.length);
  return Array.from({ length: TAIL }, (_, tail) =>
    values.reduce((sum, value, i) => sum + value * basis[(i >> 2) * TAIL * 4 + tail * 4 + (i % 4)], 0),
  );
}

describe('chebyshevNodes', () => {
  it('are cos(πi/(N−1)), from 1 down to −1, and mirror images of each other to the bit', () => {
    for (const count of [2, 3, 16, 24, 511, 512]) {
      const nodes = chebyshevNodes(count);
      expect(nodes.length).toBe(count);
      expect([nodes[0], nodes[count - 1]]).toEqual([1, -1]);
      nodes.forEach((t, i) => {
        expectWithin(t, Math.cos((Math.PI * i) / (count - 1)), 5e-16);
        expect(t + nodes[count - 1 - i]).toBe(0);
        if (i > 0) expect(t).toBeLessThan(nodes[i - 1]);
      });
    }
  });
});

describe('interpolationFactors', () => {
  it('gives back polynomials of a degree below the number of nodes', () => {
    fc.assert(
      fc.property(counts, points, fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }), (count, at, share) => {
        const m = Math.floor(share * count);
        const nodes = chebyshevNodes(count);
        const targets = Float64Array.from(at);
        const values = nodes.map((t) => chebyshev(m, t));
        interpolated(values, interpolationMatrix(nodes, targets), targets.length).forEach((value, j) => {
          // arccos and m·arccos are rounded, at m = 500 to some 1e-13, and more at ±1.
          expectWithin(value, chebyshev(m, targets[j]), 2e-13 + 3e-16 * m * m);
        });
      }),
      { numRuns: 100 },
    );
  });

  it('has weights that add up to 1 at every target', () => {
    fc.assert(
      fc.property(counts, points, (count, at) => {
        const ones = new Float64Array(count).fill(1);
        const matrix = interpolationMatrix(chebyshevNodes(count), Float64Array.from(at));
        for (const sum of interpolated(ones, matrix, at.length)) expectWithin(sum, 1, 1e-13);
      }),
      { numRuns: 60 },
    );
  });

  it('takes a node for itself, and targets next to one for almost that', () => {
    const nodes = chebyshevNodes(24);
    const matrix = interpolationMatrix(nodes, nodes);
    for (let i = 0; i < 24; i++) {
      for (let j = 0; j < 24; j++) expect(matrix[i * 24 + j]).toBe(i === j ? 1 : 0);
    }
    const near = nodes.map((t) => t * (1 - 2 ** -52));
    const values = nodes.map((t) => Math.exp(t));
    interpolated(values, interpolationMatrix(nodes, near), 24).forEach((value, i) =>
      expectWithin(value, values[i], 4e-15),
    );
  });

  it('comes to within rounding of an analytic function', () => {
    const targets = Float64Array.from({ length: 101 }, (_, j) => -1 + j / 50);
    const nodes = chebyshevNodes(32);
    const matrix = interpolationMatrix(nodes, targets);
    interpolated(
      nodes.map((t) => Math.exp(3 * t)),
      matrix,
      101,
    ).forEach((value, j) => expectWithin(value, Math.exp(3 * targets[j]), 5e-14));
  });
});

describe('tailBasis', () => {
  it('tells the last eight Chebyshev polynomials from each other and from all before', () => {
    fc.assert(
      fc.property(counts, fc.nat(511), (count, number) => {
        const m = number % count;
        // At the nodes themselves cos(πmi/(N−1)), without an arccos.
        const values = Float64Array.from({ length: count }, (_, i) =>
          Math.cos((Math.PI * ((m * i) % (2 * (count - 1)))) / (count - 1)),
        );
        tailOf(values).forEach((coefficient, tail) => {
          expectWithin(coefficient, m === count - TAIL + tail ? 1 : 0, 1e-13);
        });
      }),
      { numRuns: 100 },
    );
  });

  // (1 − rt)/(1 − 2rt + r²) = Σ r^m T_m(t). At N nodes T_(2(N−1)k ± m) look like T_m, and theirs are added to its coefficient
  // (L. N. Trefethen, Approximation Theory and Approximation Practice, theorem 4.2).
  it.each([
    [16, 0.3],
    [16, 0.8],
    [24, 0.9],
    [48, 0.95],
  ])('gives the coefficients of a function that has r^m: %i nodes, r = %d', (count, r) => {
    const values = chebyshevNodes(count).map((t) => (1 - r * t) / (1 - 2 * r * t + r * r));
    tailOf(values).forEach((coefficient, tail) => {
      const m = count - TAIL + tail;
      let expected = r ** m;
      for (let k = 1; k < 400; k++) {
        const last = 2 * (count - 1) * k;
        expected += m === count - 1 ? r ** (last + m) : r ** (last - m) + r ** (last + m);
      }
      expectWithin(coefficient, expected, 3e-15 / (1 - r));
    });
  });
});
