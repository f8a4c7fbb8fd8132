// Taylor-like polynomials for |x| ≤ π/4 (fdlibm's k_sin.c and k_cos.c, see NOTICE). Math.sin and Math.cos round differently from
// engine to engine, and nodes have to be the same on all.
const S = [
  -1.66666666666666324348e-1, 8.33333333332248946124e-3, -1.98412698298579493134e-4, 2.75573137070700676789e-6,
  -2.50507602534068634195e-8, 1.58969099521155010221e-10,
];
const C = [
  4.16666666666666019037e-2, -1.38888888888741095749e-3, 2.48015872894767294178e-5, -2.75573143513906633035e-7,
  2.0875723212981748279e-9, -1.13596475577881948265e-11,
];

/** cos(π·numerator/denominator) for whole numbers, to the last digits. */
export function cosineOfTurn(numerator: number, denominator: number): number {
  // The cosine repeats after 2 and mirrors at 1, and is minus itself mirrored at 1/2.
  const inTurn = numerator % (2 * denominator);
  const folded = inTurn > denominator ? 2 * denominator - inTurn : inTurn;
  if (2 * folded > denominator) return -cosineOfQuarter(denominator - folded, denominator);
  return cosineOfQuarter(folded, denominator);
}

/** The same for 0 ≤ numerator/denominator ≤ 1/2. */
function cosineOfQuarter(numerator: number, denominator: number): number {
  if (4 * numerator <= denominator) return cosine((Math.PI * numerator) / denominator);
  return sine((Math.PI * (denominator - 2 * numerator)) / (2 * denominator));
}

function sine(x: number): number {
  const z = x * x;
  return x + x * z * horner(S, z);
}

function cosine(x: number): number {
  const z = x * x;
  return 1 - (0.5 * z - z * z * horner(C, z));
}

function horner(coefficients: readonly number[], z: number): number {
  let sum = 0;
  for (let i = coefficients.length - 1; i >= 0; i--) sum = sum * z + coefficients[i];
  return sum;
}
