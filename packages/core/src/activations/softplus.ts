import { expOfNegative } from '../special/exp.ts';
import { log1p } from '../special/log1p.ts';
import type { Activation } from './activation.ts';
import { logistic } from './sigmoid.ts';

/**
 * Softplus, φ(f) = ln(1 + e^f), a smooth ReLU: C. Dugas et al., NIPS (2000). Computed as max(f, 0) + ln(1 + e^−|f|), which neither
 * overflows nor cancels. φ′ is the logistic function.
 */
export const softplus: Activation = {
  name: 'softplus',
  value: (f) => (f > 0 ? f : 0) + log1p(expOfNegative(-Math.abs(f))),
  derivative: logistic,
  smooth: true,
  farFromZero: { negative: 0, positive: 1 },
};
