/** The slopes of a positively homogeneous activation, below zero, and at and above zero. */
export interface Slopes {
  readonly negative: number;
  readonly positive: number;
}

/**
 * Gaussian moments of an activation in closed form, for f ~ N(0, q) with q > 0. Where they are missing, or one of them is,
 * theory integrates.
 */
export interface GaussianMoments {
  /** E[φ(f)]. */
  readonly mean?: (q: number) => number;
  /** E[φ(f)²]. */
  readonly secondMoment?: (q: number) => number;
  /** E[φ′(f)²]. */
  readonly derivativeSecondMoment?: (q: number) => number;
  /** E[φ′(f)⁴]. */
  readonly derivativeFourthMoment?: (q: number) => number;
  /** d/dq E[φ(f)²], which is E[φ² (f²/q − 1)]/(2q). */
  readonly secondMomentSlope?: (q: number) => number;
  /** E[φ(f)φ(f̃)] for f, f̃ of variance q and correlation c, −1 ≤ c ≤ 1. */
  readonly product?: (q: number, c: number) => number;
  /** E[φ′(f)φ′(f̃)] for the same. */
  readonly derivativeProduct?: (q: number, c: number) => number;
}

/** An activation function φ, applied to every preactivation f: h = φ(f). */
export interface Activation {
  readonly name: string;
  /** φ(f). */
  readonly value: (f: number) => number;
  /**
   * φ′(f). At a kink it is the derivative from the right, as in Notebook 7.3, where ReLU′(0) = 1: the indicator of f ≥ 0.
   */
  readonly derivative: (f: number) => number;
  /**
   * Set where φ is positively homogeneous, φ(c·f) = c·φ(f) for every c > 0: its slope below zero, and at and above
   * zero. Such networks scale exactly, which is what the rays method lives on.
   */
  readonly slopes?: Slopes;
  /**
   * Set where φ has derivatives of every order: then a layer is a smooth function of a scalar input, which is what the spectral
   * method lives on.
   */
  readonly smooth?: true;
  /** Set where φ(−f) = −φ(f): then a network without biases is odd in its input. */
  readonly odd?: true;
  /**
   * Set where φ passes through 0: below the size 2^belowExponent, φ(f) is slope·f to float64's last digit.
   * There signals may go on shrinking below float64's range. With `slopeBelow` that is the slope of f < 0, and φ has a kink
   * at 0.
   */
  readonly nearZero?: { readonly slope: number; readonly slopeBelow?: number; readonly belowExponent: number };
  /**
   * Set where φ is unbounded and becomes two straight lines through 0 far from it: these slopes. There signals may go on growing
   * beyond float64's range. Where φ tends to another number than 0 far below zero, that is the `floor`.
   */
  readonly farFromZero?: Slopes & { readonly floor?: number };
  /** Where φ is not smooth, or bends within much less than 1: integrals are taken from one such f to the next. */
  readonly kinks?: readonly number[];
  /** Its Gaussian moments, as far as they have closed forms. */
  readonly gaussianMoments?: GaussianMoments;
}
