import fc from 'fast-check';
import { describe, it } from 'vitest';
import { digamma, trigamma } from '../../src/special/polygamma.ts';
import { expectClose, expectWithin } from '../support/closeness.ts';

/** mpmath 1.3.0 at 30 digits, rounded to float64: x, mp.psi(0, x), mp.psi(1, x). */
const figures: readonly [number, number, number][] = [
  [0.001, -1000.5755719318103, 1000001.6425331958],
  [0.1, -10.423754940411076, 101.43329915079275],
  [0.25, -4.2274535333762655, 17.19732915450711],
  [0.5, -1.9635100260214235, 4.934802200544679],
  [1, -0.5772156649015329, 1.6449340668482264],
  [1.5, 0.03648997397857652, 0.9348022005446793],
  [2, 0.42278433509846713, 0.6449340668482264],
  [3.7, 1.1671535393615113, 0.3100378576700383],
  [5, 1.5061176684318005, 0.22132295573711533],
  [11.9, 2.4339335368825377, 0.08766320119000419],
  [12, 2.442661679975812, 0.08690187287176838],
  [12.5, 2.4851956512749123, 0.08328522460157838],
  [40, 3.676327374034843, 0.02531510384129103],
  [1000, 6.907255195648812, 0.0010005001666666333],
  [1e6, 13.815510057964191, 1.0000005000001667e-6],
];
const places = fc.double({ min: 0.01, max: 1e4, noNaN: true });

describe('digamma', () => {
  it.each(figures)('of %d is %d', (x, value) => {
    // A few roundings of ψ's parts, 1/x the largest of them where x is small.
    expectWithin(digamma(x), value, 1e-15 * (2 + Math.abs(value)));
  });

  it('is −γ at 1, and −γ − 2 ln 2 at ½', () => {
    expectWithin(digamma(1), -0.5772156649015329, 1e-15);
    expectWithin(digamma(0.5), -1.9635100260214235, 1e-15);
  });

  it('obeys ψ(x + 1) = ψ(x) + 1/x', () => {
    fc.assert(
      fc.property(places, (x) => {
        expectWithin(digamma(x + 1), digamma(x) + 1 / x, 4e-15 * (1 + Math.abs(digamma(x)) + 1 / x));
      }),
    );
  });

  it('obeys ψ(2x) = (ψ(x) + ψ(x + ½))/2 + ln 2', () => {
    fc.assert(
      fc.property(places, (x) => {
        const half = (digamma(x) + digamma(x + 0.5)) / 2 + Math.LN2;
        expectWithin(digamma(2 * x), half, 4e-15 * (1 + Math.abs(half) + 1 / x));
      }),
    );
  });
});

describe('trigamma', () => {
  it.each(figures.map(([x, , value]) => [x, value] as const))('of %d is %d', (x, value) => {
    expectClose(trigamma(x), value, 1e-15);
  });

  it('is π²/6 at 1, and π²/2 at ½', () => {
    expectClose(trigamma(1), Math.PI ** 2 / 6, 1e-15);
    expectClose(trigamma(0.5), Math.PI ** 2 / 2, 1e-15);
  });

  it('obeys ψ₁(x + 1) = ψ₁(x) − 1/x²', () => {
    fc.assert(
      fc.property(places, (x) => {
        expectWithin(trigamma(x + 1), trigamma(x) - 1 / x ** 2, 3e-15 * trigamma(x));
      }),
    );
  });

  it('is the slope of digamma', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.5, max: 100, noNaN: true }), (x) => {
        const h = 1e-3 * x;
        const [near, far] = [1, 2].map((n) => digamma(x + n * h) - digamma(x - n * h));
        expectClose((8 * near - far) / (12 * h), trigamma(x), 1e-9);
      }),
    );
  });
});
