// ln 2 in two parts.
const LN2_HIGH = 0.6931471803691238;
const LN2_LOW = 1.9082149292705877e-10;
/** Above √2 − 1 the logarithm is taken of (1 + y)/2. */
const HALVED_FROM = 0.41421356237309503;
const L1 = 0.6666666666666735;
const L2 = 0.3999999999940942;
const L3 = 0.2857142874366239;
const L4 = 0.22222198432149784;
const L5 = 0.1818357216161805;
const L6 = 0.15313837699209373;
const L7 = 0.14798198605116586;

/**
 * ln(1 + y) for 0 ≤ y ≤ 1, within a unit in the last place, also where it is tiny.
 *
 * Source: fdlibm, s_log1p.c (see NOTICE). The same as the kernel's, operation by operation.
 */
export function log1p(y: number): number {
  // 1 + y = 2^k (1 + f), and c is what the rounding of f has lost, of 1 + y.
  const isHalved = y > HALVED_FROM;
  const k = isHalved ? 1 : 0;
  const below1 = y - 1;
  const f = isHalved ? below1 * 0.5 : y;
  const c = isHalved ? (y - (below1 + 1)) / (y + 1) : 0;
  const half = 0.5 * f * f;
  const s = f / (2 + f);
  const z = s * s;
  const r = z * (L1 + z * (L2 + z * (L3 + z * (L4 + z * (L5 + z * (L6 + z * L7))))));
  return k * LN2_HIGH - (half - (s * (half + r) + (k * LN2_LOW + c)) - f);
}
