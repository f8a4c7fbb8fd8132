import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { activationNames, activationOf, type ActivationName } from '../../src/activations/activations.ts';
import { marginalMoments } from '../../src/theory/gaussian/moments.ts';
import { normalRule } from '../../src/theory/gaussian/normal-rule.ts';
import { expectClose, expectWithin } from '../support/closeness.ts';
import { withoutClosedForms } from '../support/without-closed-forms.ts';

const names: ActivationName[] = [...activationNames, 'leaky_relu(0.2)', 'leaky_relu(-1)'];
const inClosedForm = names.filter((name) => activationOf(name).gaussianMoments !== undefined);

/** mpmath 1.3.0 at 25 digits: mp.quad of φ, φ², φ′² and φ²(z² − 1)/(2q) by the normal density, cut at f = 0, ±1, ±3, ±10, ±30. */
const figures: readonly [ActivationName, number, number, number, number, number][] = [
  ['tanh', 0.01, 0, 0.0098054687555324056, 0.98067024346498152, 0.96162166790600936],
  ['tanh', 1, 0, 0.39429449039784117, 0.46440290244826824, 0.18179768814048707],
  ['tanh', 100, 0, 0.92053686343051667, 0.053106787748115834, 0.00039409010538084473],
  ['sigmoid', 0.01, 0.5, 0.25062189693581391, 0.062190204178377764, 0.061881561003040248],
  ['sigmoid', 1, 0.5, 0.29337903585809296, 0.044836241350194372, 0.031198241979629597],
  ['sigmoid', 100, 0.5, 0.46074043989063592, 0.0066066455035341533, 0.00019015645592042144],
  ['silu', 0.01, 0.0024937810306418609, 0.0025185952815587472, 0.25247528776878615, 0.25370373585544919],
  ['silu', 1, 0.20662096414190704, 0.35577551981735216, 0.37948235163282931, 0.41718025913171889],
  ['silu', 100, 3.9259560109364077, 49.877173107472021, 0.50715382912831717, 0.5005358701556059],
  ['softplus', 0.01, 0.69439562324080934, 0.48468839105428872, 0.25062189693581391, 0.42378741703242715],
  ['softplus', 1, 0.80605918334743978, 0.92124590885930028, 0.29337903585809296, 0.45330197247963011],
  ['softplus', 100, 4.0543130311711487, 50.093617027251567, 0.46074043989063592, 0.49955380026953763],
  ['mish', 0.01, 0.0031863559644053568, 0.003624525179987464, 0.36345104959954781, 0.36486237472127271],
  ['mish', 1, 0.24040388837479144, 0.45234219237588277, 0.47908375837396977, 0.48687345993214196],
  ['mish', 100, 3.9457764618245377, 49.984535659636209, 0.50712462803625033, 0.50007410332984153],
  ['elu', 0.01, 0.002373013327678879, 0.0092822376584024724, 0.92923980823347369, 0.89600083117941178],
  ['elu', 1, 0.16052057226655605, 0.64494541749292386, 0.66810200122317061, 0.57462571058121784],
  ['elu', 100, 3.5289294981157128, 50.440884227445555, 0.51989761564832703, 0.50028853719526806],
  ['selu', 0.01, -0.024049118062213314, 0.018755888123241268, 1.8787293112628786, 1.7759905152644234],
  ['selu', 1, 0, 1.0, 1.0715749924557993, 0.78264788319681285],
  ['selu', 100, 3.3820975015913399, 56.561363160460663, 0.61348808710714214, 0.55287812586706433],
  ['softsign', 0.01, 0, 0.0075106853456559953, 0.75678171099602424, 0.65403805435606205],
  ['softsign', 1, 0, 0.1830140212665475, 0.2276713404221825, 0.087244899660816787],
  ['softsign', 100, 0, 0.6774135028538579, 0.026487841935953768, 0.00092920126573755168],
];

describe('the rule for a standard normal', () => {
  it.each([1e-20, 1, 1e12])('has its even moments 1, 1, 3, 15, 105, and its odd ones: q = %d', (q) => {
    for (const kinks of [[], [0], [-1, 1]]) {
      const { nodes, weights } = normalRule(q, kinks);
      const moment = (k: number): number => nodes.reduce((sum, z, i) => sum + weights[i] * z ** k, 0);
      for (const [half, expected] of [1, 1, 3, 15, 105].entries()) {
        // Beyond nine standard deviations, where it ends, z⁸ has another 1e-13.
        expectClose(moment(2 * half), expected, 2e-13);
        expectWithin(moment(2 * half + 1), 0, 1e-11);
      }
    }
  });
});

describe('Gaussian moments of one preactivation', () => {
  it.each(inClosedForm)('are by quadrature what they are in closed form, from q = 1e-20 to 1e12: %s', (name) => {
    const closed = marginalMoments(activationOf(name));
    const integrated = marginalMoments(withoutClosedForms(activationOf(name)));
    for (let exponent = -20; exponent <= 12; exponent++) {
      const q = 1.7 * 10 ** exponent;
      // No rule of a few hundred nodes sees a sine's many periods; its closed form is why it needs none.
      if (name === 'sin' && q > 2) continue;
      const square = closed.secondMoment(q);
      expectWithin(integrated.mean(q), closed.mean(q), 1e-13 * Math.sqrt(square), `mean at ${q}`);
      expectClose(integrated.secondMoment(q), square, 1e-13);
      expectClose(integrated.derivativeSecondMoment(q), closed.derivativeSecondMoment(q), 1e-13);
      // A difference of parts of the size of E[φ²]/q.
      expectWithin(
        integrated.secondMomentSlope(q),
        closed.secondMomentSlope(q),
        (2e-13 * square) / q,
        `slope at ${q}`,
      );
    }
  });

  it.each(figures)('are mpmath’s: %s at q = %d', (name, q, mean, second, ofDerivative, slope) => {
    const moments = marginalMoments(activationOf(name));
    expectWithin(moments.mean(q), mean, 1e-13 * Math.sqrt(second), 'mean');
    expectClose(moments.secondMoment(q), second, 1e-13);
    expectClose(moments.derivativeSecondMoment(q), ofDerivative, 1e-13);
    expectWithin(moments.secondMomentSlope(q), slope, (2e-13 * second) / q, 'slope');
  });

  it('have the slope of E[φ²] by q: Price’s theorem, by differences', () => {
    fc.assert(
      fc.property(fc.constantFrom(...names), fc.double({ min: -4, max: 4, noNaN: true }), (name, log) => {
        const q = 10 ** log;
        const { secondMoment, secondMomentSlope } = marginalMoments(activationOf(name));
        const h = 3e-3 * q;
        const [near, far] = [1, 2].map((n) => secondMoment(q + n * h) - secondMoment(q - n * h));
        // Of fourth order: h⁴ is 1e-10 of q⁴, and moments bend over lengths of q and 1.
        expectWithin(secondMomentSlope(q), (8 * near - far) / (12 * h), (1e-9 * secondMoment(q)) / q, `${name} at ${q}`);
      }),
    );
  });

  it('keep Stein’s identity E[z φ(√q z)] = √q E[φ′]', () => {
    fc.assert(
      fc.property(fc.constantFrom(...names), fc.double({ min: -3, max: 3, noNaN: true }), (name, log) => {
        const q = 10 ** log;
        if (name === 'sin' && q > 2) return;
        const { value, derivative, kinks } = activationOf(name);
        const { nodes, weights } = normalRule(q, kinks);
        const root = Math.sqrt(q);
        let [left, right, size] = [0, 0, 0];
        for (let i = 0; i < nodes.length; i++) {
          const h = value(root * nodes[i]);
          left += weights[i] * nodes[i] * h;
          right += weights[i] * root * derivative(root * nodes[i]);
          size += weights[i] * Math.abs(nodes[i] * h);
        }
        expectWithin(left, right, 1e-12 * size, `${name} at ${q}`);
      }),
    );
  });

  it('are finite from q = 1e-20 to 1e12, and of a second moment not below the mean’s square', () => {
    for (const name of names) {
      const { mean, secondMoment, derivativeSecondMoment, secondMomentSlope } = marginalMoments(activationOf(name));
      for (let exponent = -20; exponent <= 12; exponent += 4) {
        const q = 10 ** exponent;
        for (const moment of [mean, secondMoment, derivativeSecondMoment, secondMomentSlope]) {
          expect(Number.isFinite(moment(q)), `${name} at ${q}`).toBe(true);
        }
        expect(secondMoment(q)).toBeGreaterThanOrEqual(mean(q) ** 2 * (1 - 1e-14));
        expect(derivativeSecondMoment(q)).toBeGreaterThan(0);
      }
    }
  });
});
