// The error function and its complement, two at a time.
//
// Regions and rational approximations: fdlibm's s_erf.c (see NOTICE). Their coefficients are written to the table by whoever
// starts the kernel.

import { expOfNegative } from './exp';

/** Coefficients, each polynomial from the highest power down: PP QQ, PA QA, RA SA, RB SB. */
export const ERF_TABLE: usize = memory.data(480, 16);
const PP: usize = ERF_TABLE;
const QQ: usize = PP + 5 * 8;
const PA: usize = QQ + 6 * 8;
const QA: usize = PA + 7 * 8;
const RA: usize = QA + 7 * 8;
const SA: usize = RA + 8 * 8;
const RB: usize = SA + 9 * 8;
const SB: usize = RB + 7 * 8;

const ZERO: usize = memory.data<f64>([0, 0], 16);
const ONE: usize = memory.data<f64>([1, 1], 16);
const HALF: usize = memory.data<f64>([0.5, 0.5], 16);
const SQRT_HALF: usize = memory.data<f64>([0.7071067811865476, 0.7071067811865476], 16);
/** erf(1) to 24 bits, and the ends of the regions. */
const ERF_1: usize = memory.data<f64>([0.845062911510467529297, 0.845062911510467529297], 16);
const REGION_1: usize = memory.data<f64>([0.84375, 0.84375], 16);
const REGION_2: usize = memory.data<f64>([1.25, 1.25], 16);
const REGION_3: usize = memory.data<f64>([2.857142857142857, 2.857142857142857], 16);
const LARGEST: usize = memory.data<f64>([28, 28], 16);
const OFFSET: usize = memory.data<f64>([0.5625, 0.5625], 16);
const UPPER: usize = memory.data<u64>([0xffffffff00000000, 0xffffffff00000000], 16);

// @ts-ignore: decorator
@inline
function polynomial(x: v128, coefficients: usize, count: usize): v128 {
  let sum = v128.load64_splat(coefficients);
  for (let i: usize = 1; i < count; i++) {
    sum = f64x2.add(f64x2.mul(sum, x), v128.load64_splat(coefficients + (i << 3)));
  }
  return sum;
}

/** erf x for 0 ≤ x, in `erfOf`, and 1 − erf x without cancellation, in `complementOf`. */
let erfOf: v128 = f64x2.splat(0);
let complementOf: v128 = f64x2.splat(0);

function evaluate(size: v128): void {
  const x = f64x2.pmin(size, v128.load(LARGEST));
  const one = v128.load(ONE);
  const inRegion1 = f64x2.lt(x, v128.load(REGION_1));
  const beyond2 = f64x2.ge(x, v128.load(REGION_2));
  const inRegion2 = v128.andnot(v128.not(inRegion1), beyond2);
  let erf = v128.load(ZERO);
  let complement = one;
  if (v128.any_true(inRegion1)) {
    const z = f64x2.mul(x, x);
    const y = f64x2.div(polynomial(z, PP, 5), polynomial(z, QQ, 6));
    erf = f64x2.add(x, f64x2.mul(x, y));
    complement = f64x2.sub(one, erf);
  }
  if (v128.any_true(inRegion2)) {
    const s = f64x2.sub(x, one);
    const y = f64x2.div(polynomial(s, PA, 7), polynomial(s, QA, 7));
    erf = v128.bitselect(f64x2.add(v128.load(ERF_1), y), erf, inRegion2);
    complement = v128.bitselect(f64x2.sub(f64x2.sub(one, v128.load(ERF_1)), y), complement, inRegion2);
  }
  if (v128.any_true(beyond2)) {
    const s = f64x2.div(one, f64x2.mul(x, x));
    const beyond3 = f64x2.ge(x, v128.load(REGION_3));
    let quotient = f64x2.div(polynomial(s, RA, 8), polynomial(s, SA, 9));
    if (v128.any_true(beyond3)) {
      quotient = v128.bitselect(f64x2.div(polynomial(s, RB, 7), polynomial(s, SB, 8)), quotient, beyond3);
    }
    // e^(−x²) in two factors, the first with an exact square.
    const z = v128.and(x, v128.load(UPPER));
    const first = expOfNegative(f64x2.sub(f64x2.neg(f64x2.mul(z, z)), v128.load(OFFSET)));
    const second = expOfNegative(f64x2.add(f64x2.mul(f64x2.sub(z, x), f64x2.add(z, x)), quotient));
    const tail = f64x2.div(f64x2.mul(first, second), x);
    erf = v128.bitselect(f64x2.sub(one, tail), erf, beyond2);
    complement = v128.bitselect(tail, complement, beyond2);
  }
  erfOf = erf;
  complementOf = complement;
}

/** erf x = 2/√π ∫_0^x e^(−t²) dt. */
export function erf(x: v128): v128 {
  evaluate(f64x2.abs(x));
  return v128.or(erfOf, v128.and(x, f64x2.neg(v128.load(ZERO))));
}

/** The normal distribution's Φ(x) = (1 + erf(x/√2))/2, without cancellation where it is small. */
export function normalCdf(x: v128): v128 {
  evaluate(f64x2.mul(f64x2.abs(x), v128.load(SQRT_HALF)));
  const above = f64x2.add(v128.load(ONE), erfOf);
  return f64x2.mul(v128.load(HALF), v128.bitselect(complementOf, above, f64x2.lt(x, v128.load(ZERO))));
}
