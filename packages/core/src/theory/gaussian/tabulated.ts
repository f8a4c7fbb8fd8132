import { chebyshevNodes } from '../../propagation/chebyshev.ts';
import { exponentOf, powerOf2 } from '../../special/power-of-2.ts';
import { cosineOfTurn } from '../../special/sine.ts';
import type { Activation } from '../../activations/activation.ts';
import { marginalMoments, type MarginalMoments } from './moments.ts';

/** Nodes an octave of q: moments are smooth in log q over lengths of 1, so that these tell them to about 1e-14. */
const COUNT = 20;
const nodes = chebyshevNodes(COUNT);

/** The moments of an activation: in closed form where it has one, by tables elsewhere. */
export function tabulatedMoments(activation: Activation): MarginalMoments {
  return { ...tabulated(marginalMoments(activation)), ...activation.gaussianMoments };
}

/**
 * The same moments, from tables that are filled octave by octave as they are asked for: for lines and diagrams, which ask
 * thousands of times.
 */
export function tabulated(moments: MarginalMoments): MarginalMoments {
  return {
    mean: table(moments.mean),
    secondMoment: table(moments.secondMoment),
    derivativeSecondMoment: table(moments.derivativeSecondMoment),
    derivativeFourthMoment: table(moments.derivativeFourthMoment),
    secondMomentSlope: table(moments.secondMomentSlope),
  };
}

function table(moment: (q: number) => number): (q: number) => number {
  const octaves = new Map<number, Float64Array>();
  return (q) => {
    const octave = exponentOf(q);
    // Beyond, powers of two leave float64.
    if (Math.abs(octave) > 1000) return moment(q);
    const scale = powerOf2(octave);
    let coefficients = octaves.get(octave);
    if (coefficients === undefined) {
      coefficients = chebyshevCoefficients(nodes.map((t) => moment(scale * (1.5 + 0.5 * t))));
      octaves.set(octave, coefficients);
    }
    return seriesAt(coefficients, 2 * (q / scale) - 3);
  };
}

/** a_m = 2/(N−1) Σ″ v_i cos(πmi/(N−1)) of values at the nodes, where Σ″ halves the first and last terms; the outer a_m are halved too. */
function chebyshevCoefficients(values: Float64Array): Float64Array {
  const last = COUNT - 1;
  const halved = (i: number): number => (i === 0 || i === last ? 0.5 : 1);
  return values.map((_, m) => {
    let sum = 0;
    for (let i = 0; i < COUNT; i++) sum += halved(i) * values[i] * cosineOfTurn(m * i, last);
    return (2 / last) * halved(m) * sum;
  });
}

/** Σ a_m T_m(t), by Clenshaw's recurrence. */
function seriesAt(coefficients: Float64Array, t: number): number {
  let [next, afterNext] = [0, 0];
  for (let m = COUNT - 1; m > 0; m--) {
    const sum = 2 * t * next - afterNext + coefficients[m];
    afterNext = next;
    next = sum;
  }
  return t * next - afterNext + coefficients[0];
}
