import { expOfNegative } from '../special/exp.ts';
import type { Activation } from './activation.ts';
import { nearer } from './nearer.ts';

/**
 * Mish, φ(f) = f·tanh(softplus f): D. Misra, BMVC (2020).
 *
 * With u = e^−|f| the hyperbolic tangent is n/d without cancellation, where n = 1 + 2u and d = n + 2u² from zero on, and
 * n = u(u + 2) and d = n + 2 below. Since 1 − (n/d)² is 4w(1 + u)²/d², w = u² from zero on and w = u below divided by
 * 1 + u, φ′(f) = n/d + 4f·w(1 + u)/d².
 */
export const mish: Activation = {
  name: 'mish',
  value: (f) => {
    const u = expOfNegative(-Math.abs(f));
    const n = f >= 0 ? 1 + 2 * u : u * (u + 2);
    const d = n + (f >= 0 ? 2 * (u * u) : 2);
    return Math.max(f, -1000) * (n / d);
  },
  derivative: (preactivation) => {
    const f = nearer(preactivation);
    const u = expOfNegative(-Math.abs(f));
    const n = f >= 0 ? 1 + 2 * u : u * (u + 2);
    const d = n + (f >= 0 ? 2 * (u * u) : 2);
    const w = f >= 0 ? u * u : u;
    return (n + (4 * f * (w * (1 + u))) / d) / d;
  },
  smooth: true,
  // φ(f) = 3f/5 + 8f²/25 + …
  nearZero: { slope: 0.6, belowExponent: -55 },
  farFromZero: { negative: 0, positive: 1 },
};
