import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { activationNames, activationOf } from '../../src/activations/activations.ts';
import { marginalMoments } from '../../src/theory/gaussian/moments.ts';
import { tabulated } from '../../src/theory/gaussian/tabulated.ts';
import { expectWithin } from '../support/closeness.ts';

describe('tabulated moments', () => {
  const all = activationNames.map((name) => {
    const direct = marginalMoments(activationOf(name));
    return { name, direct, table: tabulated(direct) };
  });

  it('are within 1e-12 of those computed, at any q from 1e-9 to 1e9', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...all),
        fc.double({ min: -9, max: 9, noNaN: true }),
        ({ name, direct, table }, log) => {
          const q = 10 ** log;
          const square = direct.secondMoment(q);
          expectWithin(table.mean(q), direct.mean(q), 1e-12 * Math.sqrt(square), `mean of ${name} at ${q}`);
          expectWithin(table.secondMoment(q), square, 1e-12 * square, `second moment of ${name} at ${q}`);
          const slopes = direct.derivativeSecondMoment(q);
          expectWithin(table.derivativeSecondMoment(q), slopes, 1e-12 * slopes, `slopes of ${name} at ${q}`);
          expectWithin(
            table.secondMomentSlope(q),
            direct.secondMomentSlope(q),
            (1e-12 * square) / q,
            `${name} at ${q}`,
          );
        },
      ),
    );
  });

  it('are those computed to the last digits at powers of two, the ends of tables, and beyond all tables', () => {
    const { table, direct } = all[0];
    for (const q of [2 ** -1010, 2 ** -30, 1, 2, 2 ** 30, 2 ** 1010]) {
      expect(Math.abs(table.secondMoment(q) / direct.secondMoment(q) - 1)).toBeLessThan(1e-15);
    }
  });

  it('ask for a moment but once for each node of an octave', () => {
    let asked = 0;
    const moment = (q: number): number => {
      asked++;
      return Math.sqrt(q);
    };
    const nothing = (): number => 0;
    const table = tabulated({
      mean: moment,
      secondMoment: nothing,
      derivativeSecondMoment: nothing,
      derivativeFourthMoment: nothing,
      secondMomentSlope: nothing,
    });
    for (let q = 1; q < 2; q += 0.001) table.mean(q);
    const once = asked;
    expect(once).toBeLessThan(50);
    for (let q = 1; q < 2; q += 0.001) table.mean(q);
    expect(asked).toBe(once);
  });
});
