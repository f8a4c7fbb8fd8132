import fc from 'fast-check';
import { describe, it } from 'vitest';
import { activationNames, activationOf, type ActivationName } from '../../src/activations/activations.ts';
import { hermiteMoments } from '../../src/theory/gaussian/hermite.ts';
import { marginalMoments } from '../../src/theory/gaussian/moments.ts';
import { pairMoments } from '../../src/theory/gaussian/pair-moments.ts';
import { expectWithin } from '../support/closeness.ts';
import { withoutClosedForms } from '../support/without-closed-forms.ts';

const correlations = [-1, -0.999999, -0.9, -0.4, 0, 0.3, 0.8, 0.999, 0.99999999, 1];
const smooth = activationNames.filter((name) => activationOf(name).smooth === true);

/** By Cho and Saul, "Kernel methods for deep learning" (2009), and Williams, "Computation with infinite neural networks" (1998). */
const closedForms: readonly [ActivationName, (q: number, c: number) => number, (q: number, c: number) => number][] = [
  [
    'relu',
    (q, c) => (q / (2 * Math.PI)) * (Math.sqrt(1 - c * c) + (Math.PI - Math.acos(c)) * c),
    (_, c) => (Math.PI - Math.acos(c)) / (2 * Math.PI),
  ],
  [
    'erf',
    (q, c) => (2 / Math.PI) * Math.asin((2 * q * c) / (1 + 2 * q)),
    (q, c) => 4 / Math.PI / Math.sqrt((1 + 2 * q) ** 2 - (2 * q * c) ** 2),
  ],
  ['sin', (q, c) => Math.exp(-q) * Math.sinh(q * c), (q, c) => Math.exp(-q) * Math.cosh(q * c)],
];

describe('moments of two preactivations', () => {
  it.each(closedForms)(
    'are the closed forms of papers, by closed form and by quadrature alike: %s',
    (name, product, slopes) => {
      const { secondMoment, derivativeSecondMoment } = marginalMoments(activationOf(name));
      const own = pairMoments(activationOf(name));
      const integrated = pairMoments(withoutClosedForms(activationOf(name)));
      for (const q of [0.01, 1, 30]) {
        for (const c of correlations) {
          const [size, sizeOfSlopes] = [secondMoment(q), derivativeSecondMoment(q)];
          expectWithin(own.product(q, c), product(q, c), 3e-14 * size, `product at ${q}, ${c}`);
          // acos has lost half of its digits next to ±1.
          expectWithin(own.derivativeProduct(q, c), slopes(q, c), 3e-14 * sizeOfSlopes, `slopes at ${q}, ${c}`);
          if (name === 'sin' && q > 2) continue;
          expectWithin(integrated.product(q, c), own.product(q, c), 1e-12 * size, `integral at ${q}, ${c}`);
          const ofSlopes = integrated.derivativeProduct(q, c);
          expectWithin(ofSlopes, own.derivativeProduct(q, c), 1e-12 * sizeOfSlopes, `integral of slopes at ${q}, ${c}`);
        }
      }
    },
  );

  it.each(['gelu', 'leaky_relu(0.2)', 'linear'] as const)(
    'are by quadrature what they are in closed form: %s',
    (name) => {
      const { secondMoment, derivativeSecondMoment } = marginalMoments(activationOf(name));
      const own = pairMoments(activationOf(name));
      const integrated = pairMoments(withoutClosedForms(activationOf(name)));
      for (const q of [1e-6, 0.7, 1e4]) {
        for (const c of [-1, -0.9, 0, 0.999, 1]) {
          expectWithin(integrated.product(q, c), own.product(q, c), 1e-12 * secondMoment(q), `${q}, ${c}`);
          const ofSlopes = integrated.derivativeProduct(q, c);
          expectWithin(ofSlopes, own.derivativeProduct(q, c), 1e-12 * derivativeSecondMoment(q), `slopes ${q}, ${c}`);
        }
      }
    },
  );

  it.each(activationNames)('are at c = 1 those of one, and at c = 0 the square of the mean: %s', (name) => {
    const { mean, secondMoment, derivativeSecondMoment } = marginalMoments(activationOf(name));
    const { product, derivativeProduct } = pairMoments(activationOf(name));
    for (const q of [1e-3, 0.8, 50]) {
      expectWithin(product(q, 1), secondMoment(q), 1e-13 * secondMoment(q), `c = 1, q = ${q}`);
      expectWithin(derivativeProduct(q, 1), derivativeSecondMoment(q), 1e-13 * derivativeSecondMoment(q));
      expectWithin(product(q, 0), mean(q) ** 2, 1e-13 * secondMoment(q), `c = 0, q = ${q}`);
    }
  });

  it('have q E[φ′φ̃′] as the derivative of E[φφ̃] by c, by differences', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...activationNames),
        fc.double({ min: -2, max: 1, noNaN: true }),
        fc.double({ min: -0.7, max: 0.7, noNaN: true }),
        (name, log, c) => {
          const q = 10 ** log;
          const { product, derivativeProduct } = pairMoments(activationOf(name));
          const { derivativeSecondMoment } = marginalMoments(activationOf(name));
          const h = 2e-3;
          const [near, far] = [1, 2].map((n) => product(q, c + n * h) - product(q, c - n * h));
          // Of fourth order, h⁴ = 2e-11, while kinks bend E[φφ̃] by up to (1 − c²)^(−9/2) in its fifth derivative.
          const tolerance = 1e-8 * q * derivativeSecondMoment(q);
          expectWithin((8 * near - far) / (12 * h), q * derivativeProduct(q, c), tolerance, `${name} at ${q}, ${c}`);
        },
      ),
      { numRuns: 25 },
    );
  });
});

describe('moments of two preactivations by Mehler’s series', () => {
  // At q = 4 a tanh is steep enough for 128 terms to leave just about 1e-9, and 1e-7 of the slopes.
  it.each(smooth)('are those of the plane within 2e-9 for a smooth φ: %s', (name) => {
    const activation = activationOf(name);
    const marginal = marginalMoments(activation);
    const plane = pairMoments(activation);
    for (const q of [0.05, 1, 4]) {
      const series = hermiteMoments(activation, marginal, q);
      for (const c of [0, 0.5, 0.99, 1]) {
        const size = marginal.secondMoment(q);
        expectWithin(series.product(q, c), plane.product(q, c), 2e-9 * size, `${q}, ${c}`);
        const sizeOfSlopes = marginal.derivativeSecondMoment(q);
        expectWithin(
          series.derivativeProduct(q, c),
          plane.derivativeProduct(q, c),
          3e-7 * sizeOfSlopes,
          `slopes ${q}, ${c}`,
        );
      }
    }
  });

  // Terms of a φ with kinks fall as n^(−5/2) and its slopes' as n^(−3/2); 128 are summed and what is left is put into the next.
  it.each(['hardtanh', 'elu', 'softsign'] as const)(
    'are near those of the plane for a φ with kinks, and meet at c = 1: %s',
    (name) => {
      const activation = activationOf(name);
      const marginal = marginalMoments(activation);
      const plane = pairMoments(activation);
      for (const q of [0.1, 1, 4]) {
        const series = hermiteMoments(activation, marginal, q);
        for (const [c, tolerance] of [
          [0.3, 1e-12],
          [0.9, 1e-7],
          [1, 1e-13],
        ] as const) {
          expectWithin(series.product(q, c), plane.product(q, c), tolerance * marginal.secondMoment(q), `${q}, ${c}`);
          const sizeOfSlopes = 100 * tolerance * marginal.derivativeSecondMoment(q);
          expectWithin(
            series.derivativeProduct(q, c),
            plane.derivativeProduct(q, c),
            sizeOfSlopes,
            `slopes ${q}, ${c}`,
          );
        }
      }
    },
  );
});
