import type { Activation } from '../../activations/activation.ts';
import { powerOf2 } from '../../special/power-of-2.ts';
import { magnitude, type Magnitude } from '../../statistics/magnitude.ts';
import { tabulatedMoments } from '../gaussian/tabulated.ts';

/** The moments of an activation at variances of any size, 0 too. */
export interface ScaledMarginalMoments {
  /** E[φ(f) − φ(0)], which may be negative. */
  readonly mean: (q: Magnitude) => { readonly size: Magnitude; readonly sign: number };
  /** E[(φ(f) − φ(0))²]. */
  readonly secondMoment: (q: Magnitude) => Magnitude;
  /** E[φ′(f)²]. */
  readonly derivativeSecondMoment: (q: Magnitude) => Magnitude;
}

/** Between 2^±DIRECT variances are taken as they are; beyond, an activation is as good as two straight lines, or constant. */
const DIRECT = 120;

/** Their tables are worth keeping: networks of one activation come one after the other. */
const known = new WeakMap<Activation, ScaledMarginalMoments>();

/**
 * Moments about φ(0), so that nothing cancels in the variance of units that hardly leave it. Beyond what float64's squares hold, a φ of
 * two slopes scales with f, near 0 or far from it, and a bounded one stays as it is.
 */
export function scaledMoments(activation: Activation): ScaledMarginalMoments {
  const kept = known.get(activation);
  if (kept !== undefined) return kept;
  const moments = newMoments(activation);
  known.set(activation, moments);
  return moments;
}

function newMoments(activation: Activation): ScaledMarginalMoments {
  const { value, gaussianMoments, slopes, nearZero, farFromZero } = activation;
  const atZero = value(0);
  const centred: Activation =
    atZero === 0
      ? activation
      : { ...activation, value: (f) => value(f) - atZero, gaussianMoments: withoutValues(gaussianMoments) };
  const moments = tabulatedMoments(centred);
  const scalesDown = slopes !== undefined || nearZero !== undefined || atZero !== 0;
  const scalesUp = slopes !== undefined || farFromZero !== undefined;
  // φ′ of a φ that saturates is not 0 in a part of the units that shrinks as 1/√q; of a sine it stays.
  const saturates =
    moments.derivativeSecondMoment(powerOf2(DIRECT)) < moments.derivativeSecondMoment(powerOf2(DIRECT - 4)) / 2;

  const evenShift = ({ exponent }: Magnitude): number => {
    if (Math.abs(exponent) <= DIRECT) return 0;
    return 2 * Math.trunc((exponent - Math.sign(exponent) * DIRECT) / 2);
  };
  const near = ({ mantissa, exponent }: Magnitude, shift: number): number => mantissa * powerOf2(exponent - shift);
  const scaling = ({ exponent }: Magnitude): boolean => (exponent < 0 ? scalesDown : scalesUp);
  return {
    mean: (q) => {
      if (q.mantissa === 0) return { size: magnitude(0), sign: 0 };
      const shift = evenShift(q);
      const mean = moments.mean(near(q, shift));
      return { size: magnitude(Math.abs(mean), scaling(q) ? shift / 2 : 0), sign: Math.sign(mean) };
    },
    secondMoment: (q) => {
      if (q.mantissa === 0) return magnitude(0);
      const shift = evenShift(q);
      return magnitude(moments.secondMoment(near(q, shift)), scaling(q) ? shift : 0);
    },
    derivativeSecondMoment: (q) => {
      if (q.mantissa === 0) return magnitude(moments.derivativeSecondMoment(powerOf2(-DIRECT)));
      const shift = evenShift(q);
      return magnitude(moments.derivativeSecondMoment(near(q, shift)), saturates && shift > 0 ? -shift / 2 : 0);
    },
  };
}

/** Closed forms of φ say nothing of φ − φ(0), but for its derivative. */
function withoutValues(moments: Activation['gaussianMoments']): NonNullable<Activation['gaussianMoments']> {
  const derivativeSecondMoment = moments?.derivativeSecondMoment;
  return derivativeSecondMoment === undefined ? {} : { derivativeSecondMoment };
}
