import type { Activation } from './activation.ts';

/**
 * Softsign, φ(f) = f/(1 + |f|), which saturates as 1/f and not exponentially: J. Turian et al., NAACL (2009). φ″ jumps at 0.
 */
export const softsign: Activation = {
  name: 'softsign',
  value: (f) => f / (1 + Math.abs(f)),
  derivative: (f) => {
    const root = 1 / (1 + Math.abs(f));
    return root * root;
  },
  odd: true,
  // f − f|f| + …
  nearZero: { slope: 1, belowExponent: -54 },
  kinks: [0],
};
