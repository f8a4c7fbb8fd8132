/** What the statistics of a set of values are made of; sets can be merged, and all values multiplied by a factor. */
export interface Moments {
  readonly count: number;
  readonly mean: number;
  /** Σ (v − mean)². */
  readonly sumOfSquaredDeviations: number;
  /** How many values are exactly 0. */
  readonly zeros: number;
  /** The largest |v|. */
  readonly largest: number;
}

/** The moments of no values. */
export const noMoments: Moments = { count: 0, mean: 0, sumOfSquaredDeviations: 0, zeros: 0, largest: 0 };

/** Sums are taken block by block, so that rounding errors stay near 1e-15 however many values there are. */
const BLOCK = 256;

/**
 * The moments of some values, in two passes: the mean first, so that deviations do not cancel. The mean is taken about the
 * first value, so that values which are all the same have deviations of exactly 0.
 */
export function momentsOf(values: Float64Array): Moments {
  const count = values.length;
  if (count === 0) return noMoments;
  const origin = values[0];
  let sum = 0;
  let zeros = 0;
  let largest = 0;
  for (let start = 0; start < count; start += BLOCK) {
    let blockSum = 0;
    for (let i = start; i < Math.min(start + BLOCK, count); i++) {
      const value = values[i];
      blockSum += value - origin;
      if (value === 0) zeros++;
      const size = Math.abs(value);
      if (size > largest) largest = size;
    }
    sum += blockSum;
  }
  const mean = origin + sum / count;
  let sumOfSquaredDeviations = 0;
  for (let start = 0; start < count; start += BLOCK) {
    let blockSum = 0;
    for (let i = start; i < Math.min(start + BLOCK, count); i++) {
      const deviation = values[i] - mean;
      blockSum += deviation * deviation;
    }
    sumOfSquaredDeviations += blockSum;
  }
  return { count, mean, sumOfSquaredDeviations, zeros, largest };
}

/**
 * The moments of two sets taken together.
 *
 * Source: T. Chan, G. Golub and R. LeVeque, "Updating formulae and a pairwise algorithm for computing sample
 * variances" (1979): every term is positive, so nothing cancels.
 */
export function merge(a: Moments, b: Moments): Moments {
  if (a.count === 0) return b;
  if (b.count === 0) return a;
  const count = a.count + b.count;
  const difference = b.mean - a.mean;
  return {
    count,
    mean: a.mean + difference * (b.count / count),
    sumOfSquaredDeviations:
      a.sumOfSquaredDeviations + b.sumOfSquaredDeviations + difference * difference * ((a.count * b.count) / count),
    zeros: a.zeros + b.zeros,
    largest: Math.max(a.largest, b.largest),
  };
}

/**
 * The moments of all products a_i·b_j, from those of the a and those of the b. With n_a and n_b values,
 * Σ (a_i b_j − ā b̄)² = S_a·Σ b_j² + n_a ā²·S_b, where S is the sum of squared deviations: positive terms again.
 */
export function momentsOfProducts(a: Moments, b: Moments): Moments {
  const squaresOfB = b.sumOfSquaredDeviations + b.count * b.mean * b.mean;
  return {
    count: a.count * b.count,
    mean: a.mean * b.mean,
    sumOfSquaredDeviations:
      a.sumOfSquaredDeviations * squaresOfB + a.count * a.mean * a.mean * b.sumOfSquaredDeviations,
    zeros: a.zeros * b.count + (a.count - a.zeros) * b.zeros,
    largest: a.largest * b.largest,
  };
}

/** The moments after every value has been multiplied by a positive factor. */
export function scale(moments: Moments, factor: number): Moments {
  return {
    ...moments,
    mean: moments.mean * factor,
    sumOfSquaredDeviations: moments.sumOfSquaredDeviations * factor * factor,
    largest: moments.largest * factor,
  };
}
