import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { activationNames, activationOf, type ActivationName } from '../../src/activations/activations.ts';
import { marginalMoments } from '../../src/theory/gaussian/moments.ts';
import { normalRule } from '../../src/theory/gaussian/normal-rule.ts';
import { expectClose, expectWithin } from '../support/closeness.ts';
import { withoutClosedForms } from '../support/without-closed-forms.ts';

const names: ActivationName[] = [...activationNames, 'leaky_relu(0.2)', 'leaky_relu(-1)'];
const inClosedForm = names.filter((name) => activationOf(name).gaussianMoments !== undefined);

/** mpmath 1.3.0 at 25 digits: mp.quad of φ, φ², φ′² and φ²(z² − 1)/(2q) by the normal density, cut at f = 0, ±1, ±3, ±10, ±30; rounded to float64. */
const figures: readonly [ActivationName, number, number, number, number, number][] = [
  ['tanh', 0.01, 0, 0.009805468755532405, 0.9806702434649816, 0.9616216679060093],
  ['tanh', 1, 0, 0.39429449039784115, 0.46440290244826826, 0.18179768814048708],
  ['tanh', 100, 0, 0.9205368634305167, 0.053106787748115836, 0.0003940901053808447],
  ['sigmoid', 0.01, 0.5, 0.25062189693581394, 0.06219020417837776, 0.06188156100304025],
  ['sigmoid', 1, 0.5, 0.29337903585809294, 0.04483624135019437, 0.031198241979629598],
  ['sigmoid', 100, 0.5, 0.4607404398906359, 0.006606645503534153, 0.00019015645592042145],
  ['silu', 0.01, 0.002493781030641861, 0.002518595281558747, 0.25247528776878614, 0.2537037358554492],
  ['silu', 1, 0.20662096414190703, 0.35577551981735217, 0.3794823516328293, 0.4171802591317189],
  ['silu', 100, 3.9259560109364076, 49.87717310747202, 0.5071538291283172, 0.5005358701556059],
  ['softplus', 0.01, 0.6943956232408094, 0.48468839105428874, 0.25062189693581394, 0.42378741703242717],
  ['softplus', 1, 0.8060591833474398, 0.9212459088593002, 0.29337903585809294, 0.4533019724796301],
  ['softplus', 100, 4.054313031171149, 50.09361702725157, 0.4607404398906359, 0.4995538002695376],
  ['mish', 0.01, 0.003186355964405357, 0.003624525179987464, 0.3634510495995478, 0.3648623747212727],
  ['mish', 1, 0.24040388837479143, 0.45234219237588275, 0.47908375837396977, 0.486873459932142],
  ['mish', 100, 3.9457764618245377, 49.98453565963621, 0.5071246280362504, 0.5000741033298415],
  ['elu', 0.01, 0.002373013327678879, 0.009282237658402472, 0.9292398082334737, 0.8960008311794118],
  ['elu', 1, 0.16052057226655606, 0.6449454174929239, 0.6681020012231706, 0.5746257105812178],
  ['elu', 100, 3.528929498115713, 50.44088422744556, 0.519897615648327, 0.5002885371952681],
  ['selu', 0.01, -0.024049118062213316, 0.01875588812324127, 1.8787293112628787, 1.7759905152644233],
  ['selu', 1, 0, 1.0, 1.0715749924557993, 0.7826478831968129],
  ['selu', 100, 3.38209750159134, 56.561363160460665, 0.6134880871071421, 0.5528781258670643],
  ['softsign', 0.01, 0, 0.007510685345655996, 0.7567817109960242, 0.6540380543560621],
  ['softsign', 1, 0, 0.1830140212665475, 0.2276713404221825, 0.08724489966081679],
  ['softsign', 100, 0, 0.6774135028538579, 0.026487841935953767, 0.0009292012657375517],
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
      expectClose(integrated.derivativeFourthMoment(q), closed.derivativeFourthMoment(q), 1e-13);
      // A difference of parts of the size of E[φ²]/q.
      expectWithin(integrated.secondMomentSlope(q), closed.secondMomentSlope(q), (2e-13 * square) / q, `slope at ${q}`);
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
        expectWithin(
          secondMomentSlope(q),
          (8 * near - far) / (12 * h),
          (1e-9 * secondMoment(q)) / q,
          `${name} at ${q}`,
        );
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
