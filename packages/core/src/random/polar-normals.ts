import { logBelow1 } from '../special/log.ts';
import type { GeneratorState } from './generator-state.ts';
import { nextDouble } from './mersenne-twister.ts';

/**
 * Overwrites every element with the next N(0, 1) number of NumPy's legacy stream, to the bit. The normals come in pairs from
 * points in the unit disc; the second of a pair is kept for the next draw.
 *
 * Source: G. Marsaglia and T. Bray, "A convenient method for generating normal variables", SIAM Review 6 (1964).
 */
export function fillWithNormals(state: GeneratorState, out: Float64Array): void {
  const n = out.length;
  let i = 0;
  const { keptNormal } = state;
  if (keptNormal !== null && n > 0) {
    out[i++] = keptNormal;
    state.keptNormal = null;
  }
  while (i < n) {
    let x1: number;
    let x2: number;
    let r2: number;
    do {
      x1 = 2 * nextDouble(state) - 1;
      x2 = 2 * nextDouble(state) - 1;
      r2 = x1 * x1 + x2 * x2;
    } while (r2 >= 1 || r2 === 0);
    const f = Math.sqrt((-2 * logBelow1(r2)) / r2);
    out[i++] = f * x2;
    if (i < n) out[i++] = f * x1;
    else state.keptNormal = f * x1;
  }
}
