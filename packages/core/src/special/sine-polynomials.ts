/**
 * sin x = x + x³ (S[0] + S[1] x² + …) and cos x = 1 − x²/2 + x⁴ (C[0] + C[1] x² + …) for |x| ≤ π/4.
 *
 * Source: fdlibm, k_sin.c and k_cos.c, Sun Microsystems 1993 (see NOTICE). Math.sin and Math.cos round differently from engine to
 * engine.
 */
export const sineCoefficients: readonly number[] = [
  -1.66666666666666324348e-1, 8.33333333332248946124e-3, -1.98412698298579493134e-4, 2.75573137070700676789e-6,
  -2.50507602534068634195e-8, 1.58969099521155010221e-10,
];
export const cosineCoefficients: readonly number[] = [
  4.16666666666666019037e-2, -1.38888888888741095749e-3, 2.48015872894767294178e-5, -2.75573143513906633035e-7,
  2.0875723212981748279e-9, -1.13596475577881948265e-11,
];

/** c_from + c_(from+1) z + … */
export function horner(coefficients: readonly number[], z: number, from = 0): number {
  let sum = 0;
  for (let i = coefficients.length - 1; i >= from; i--) sum = sum * z + coefficients[i];
  return sum;
}
