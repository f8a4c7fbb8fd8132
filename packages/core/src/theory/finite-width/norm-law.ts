import type { Slopes } from '../../activations/activation.ts';
import { logarithm } from '../../special/logarithm.ts';
import { smallPowerOf2 } from '../../special/power-of-2.ts';
import { digamma, trigamma } from '../../special/polygamma.ts';
import { activeUnits } from './active-units.ts';

/** How ln ‖h‖² of one input goes from layer to layer: a random walk of independent steps, given that units stay alive. */
export interface NormLaw {
  /** μ, the mean of a step: by how much ln ‖h‖² grows in a typical network. */
  readonly mean: number;
  /** β, the variance of a step. After k layers ln ‖h‖² has k·β over seeds. */
  readonly variance: number;
}

/**
 * The law of a ReLU or linear network without biases, of Gaussian weights: ‖h_(k+1)‖² = σ²‖h_k‖² χ²_m, with m ~ Bin(D, ½) active units
 * for ReLU, and m = D for a linear network. So μ = E[ψ(m/2)] + ln 2σ² and β = E[ψ₁(m/2)] + Var[ψ(m/2)].
 *
 * The mean of ‖h‖² can stay while the typical one shrinks: at σ_w² = 2 and D = 80, μ = −0.0319.
 * Source: B. Hanin and M. Nica, "Products of many large random matrices and gradients in deep neural networks", Commun. Math. Phys.
 * 376 (2020), whose leading order is β ≈ 5/D.
 *
 * @param width - D, a whole number of 1 or more.
 * @param sigmaSq - σ² of each weight; finite and above 0.
 * @throws RangeError if one is out of range.
 * @returns `null` for other slopes, whose law has no such form.
 */
export function normLaw({ negative, positive }: Slopes, width: number, sigmaSq: number): NormLaw | null {
  if (!(Number.isSafeInteger(width) && width >= 1)) throw new RangeError(`width: given ${width}; allowed: 1 or more`);
  if (!(sigmaSq > 0 && sigmaSq < Infinity)) throw new RangeError(`sigmaSq: given ${sigmaSq}; allowed: above 0`);
  const [a, b] = [negative * negative, positive * positive];
  const isLinear = a === b && a > 0;
  const isRectifier = (a === 0) !== (b === 0);
  if (!isLinear && !isRectifier) return null;
  const scale = Math.LN2 + logarithm(sigmaSq) + logarithm(Math.max(a, b));
  if (isLinear) return { mean: digamma(width / 2) + scale, variance: trigamma(width / 2) };
  const probabilities = activeUnits(width);
  const expectation = (g: (m: number) => number): number => {
    let sum = 0;
    for (let m = 1; m <= width; m++) sum += probabilities[m] * g(m);
    return sum;
  };
  const mean = expectation((m) => digamma(m / 2));
  const variance = expectation((m) => trigamma(m / 2) + square(digamma(m / 2) - mean));
  return { mean: mean + scale, variance };
}

/**
 * The probability that a ReLU network of K layers of D units is dead for one input: that in some layer no unit is active,
 * 1 − (1 − 2^−D)^K. 0 where both slopes differ from 0.
 */
export function deadProbability({ negative, positive }: Slopes, width: number, layers: number): number {
  if (negative !== 0 && positive !== 0) return 0;
  if (negative === 0 && positive === 0) return 1;
  // As a sum of what dies in each layer, so that it keeps its digits where it is small.
  const dies = smallPowerOf2(-width);
  if (dies === 0) return 0;
  let [alive, dead] = [1, 0];
  for (let layer = 0; layer < layers; layer++) {
    dead += alive * dies;
    alive *= 1 - dies;
  }
  return dead;
}

function square(x: number): number {
  return x * x;
}
