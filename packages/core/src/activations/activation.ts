/** The slopes of a positively homogeneous activation, below zero, and at and above zero. */
export interface Slopes {
  readonly negative: number;
  readonly positive: number;
}

/** An activation function φ, applied to every preactivation f: h = φ(f). */
export interface Activation {
  readonly name: string;
  /** φ(f). */
  readonly value: (f: number) => number;
  /** φ′(f), explicit where φ has a kink. */
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
   * Set where φ passes through 0 without a kink: below the size 2^belowExponent, φ(f) is slope·f to float64's last digit.
   * There signals may go on shrinking below float64's range.
   */
  readonly nearZero?: { readonly slope: number; readonly belowExponent: number };
  /**
   * Set where φ is unbounded and becomes two straight lines through 0 far from it: these slopes. There signals may go on growing
   * beyond float64's range.
   */
  readonly farFromZero?: Slopes;
  /**
   * The fan-scaled weight variance σ_w² = fan_in·σ² at which, without biases, an infinitely wide network neither grows
   * nor shrinks its gradients, χ1 = 1, and signals stay finite; `null` if there is none.
   */
  readonly criticalSigmaWSq: number | null;
}
