import { expm1OfNegative, expOfNegative } from '../special/exp.ts';
import type { GaussianMoments } from './activation.ts';

/**
 * Gaussian moments of the sine: E[cos(f ± f̃)] = e^(−q(1 ± c)), the characteristic function, so that E[sin f sin f̃] = e^−q
 * sinh(qc) and E[cos f cos f̃] = e^−q cosh(qc).
 */
export const sinMoments: GaussianMoments = {
  mean: () => 0,
  secondMoment: (q) => -0.5 * expm1OfNegative(-2 * q),
  derivativeSecondMoment: (q) => 0.5 * (1 + expOfNegative(-2 * q)),
  // cos⁴ f = 3/8 + cos(2f)/2 + cos(4f)/8
  derivativeFourthMoment: (q) => 0.375 + 0.5 * expOfNegative(-2 * q) + 0.125 * expOfNegative(-8 * q),
  secondMomentSlope: (q) => expOfNegative(-2 * q),
  product: (q, c) => {
    // By |c|: neither overflows nor cancels.
    const size = Math.abs(c);
    const value = -0.5 * (expOfNegative(-q * (1 - size)) * expm1OfNegative(-2 * q * size));
    return c < 0 ? -value : value;
  },
  derivativeProduct: (q, c) => 0.5 * (expOfNegative(-q * (1 - c)) + expOfNegative(-q * (1 + c))),
};
