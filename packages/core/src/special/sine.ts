import { cosineCoefficients, horner, sineCoefficients } from './sine-polynomials.ts';

// Math.cos rounds differently from engine to engine, and nodes have to be the same on all.

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
  return x + x * z * horner(sineCoefficients, z);
}

function cosine(x: number): number {
  const z = x * x;
  return 1 - (0.5 * z - z * z * horner(cosineCoefficients, z));
}
