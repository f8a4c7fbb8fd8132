const HALF_PI = 1.5707963267948966;
/** π/2 − HALF_PI */
const HALF_PI_LOW = 6.123233995736766e-17;
// asin x = x + x³ p(x²)/q(x²) for |x| ≤ 1/2.
const P0 = 0.16666666666666666;
const P1 = -0.3255658186224009;
const P2 = 0.20121253213486293;
const P3 = -0.04005553450067941;
const P4 = 7.915349942898145e-4;
const P5 = 3.479331075960212e-5;
const Q1 = -2.403394911734414;
const Q2 = 2.0209457602335057;
const Q3 = -0.6882839716054533;
const Q4 = 0.07703815055590194;

/**
 * The angle between 0 and π whose sine and cosine are these, to about a unit in the last place of the angle: asin loses digits near
 * ±1, and acos near 0 and ±1, where the other of the two still has them.
 *
 * @param sine - 0 or more, with sine² + cosine² = 1.
 */
export function angleOf(sine: number, cosine: number): number {
  if (Math.abs(cosine) > sine) {
    const small = asin(sine);
    return cosine > 0 ? small : HALF_PI - small + HALF_PI;
  }
  return HALF_PI - (asin(cosine) - HALF_PI_LOW);
}

/**
 * asin x for −1 ≤ x ≤ 1, to about a unit in the last place. Math.asin rounds differently from engine to engine.
 *
 * Source: fdlibm, e_asin.c (see NOTICE).
 */
export function asin(x: number): number {
  const size = Math.abs(x);
  if (size < 0.5) return x + x * quotient(x * x);
  const z = (1 - size) * 0.5;
  const s = Math.sqrt(z);
  const value = HALF_PI - (2 * (s + s * quotient(z)) - HALF_PI_LOW);
  return x < 0 ? -value : value;
}

/** acos x for −1 ≤ x ≤ 1, to about a unit in the last place. */
export function acos(x: number): number {
  if (Math.abs(x) < 0.5) return HALF_PI - (x - (HALF_PI_LOW - x * quotient(x * x)));
  const z = (1 - Math.abs(x)) * 0.5;
  const s = Math.sqrt(z);
  const angle = 2 * (s + s * quotient(z));
  return x > 0 ? angle : 2 * HALF_PI - (angle - 2 * HALF_PI_LOW);
}

function quotient(z: number): number {
  const p = z * (P0 + z * (P1 + z * (P2 + z * (P3 + z * (P4 + z * P5)))));
  return p / (1 + z * (Q1 + z * (Q2 + z * (Q3 + z * Q4))));
}
