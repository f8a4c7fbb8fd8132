import { erfCoefficients } from './erf-coefficients.ts';
import { expOfNegative } from './exp.ts';

const ERF_1 = 0.845062911510467529297;
const { pp, qq, pa, qa, ra, sa, rb, sb } = erfCoefficients;

/** The error function erf x = 2/√π ∫_0^x e^(−t²) dt, within 2 units in the last place. */
export function erf(x: number): number {
  const [value] = erfAndComplement(Math.abs(x));
  return x < 0 || Object.is(x, -0) ? -value : value;
}

/**
 * The normal distribution's Φ(x) = (1 + erf(x/√2))/2, without cancellation where it is small: within about 2x² units in the last
 * place, as x/√2 is rounded.
 */
export function normalCdf(x: number): number {
  const [value, complement] = erfAndComplement(Math.abs(x) * Math.SQRT1_2);
  return 0.5 * (x < 0 ? complement : 1 + value);
}

/** erf x and 1 − erf x for x ≥ 0, without cancellation in either. */
function erfAndComplement(size: number): readonly [number, number] {
  const x = size < 28 ? size : 28;
  if (x < 0.84375) {
    const z = x * x;
    const value = x + x * (polynomial(z, pp) / polynomial(z, qq));
    return [value, 1 - value];
  }
  if (x < 1.25) {
    const y = polynomial(x - 1, pa) / polynomial(x - 1, qa);
    return [ERF_1 + y, 1 - ERF_1 - y];
  }
  const s = 1 / (x * x);
  const quotient =
    x < 2.857142857142857 ? polynomial(s, ra) / polynomial(s, sa) : polynomial(s, rb) / polynomial(s, sb);
  // e^(−x²) in two factors, the first with an exact square.
  const z = upperWord(x);
  const tail = (expOfNegative(-(z * z) - 0.5625) * expOfNegative((z - x) * (z + x) + quotient)) / x;
  return [1 - tail, tail];
}

function polynomial(x: number, coefficients: readonly number[]): number {
  let sum = coefficients[0];
  for (let i = 1; i < coefficients.length; i++) sum = sum * x + coefficients[i];
  return sum;
}

const float = new Float64Array(1);
const words = new Uint32Array(float.buffer);

/** The number without the lower half of its bits. */
function upperWord(x: number): number {
  float[0] = x;
  words[0] = 0;
  return float[0];
}
