// Brute force: a composite Gauss-Legendre rule of five points, on pieces so fine and so many that nothing is left to chance. It is
// slow, and shares nothing with what it is held against.

const NODES = [0, 0.5384693101056831, 0.906179845938664];
const WEIGHTS = [0.5688888888888889, 0.47862867049936647, 0.23692688505618908];
/** A standard normal's density beyond it is 1e-22 and less. */
const FAR = 10;

/** ∫ g over the pieces between these points, each cut into so many. */
function integral(g: (x: number) => number, points: readonly number[], cuts: number): number {
  let sum = 0;
  for (let i = 1; i < points.length; i++) {
    const half = (points[i] - points[i - 1]) / cuts / 2;
    for (let cut = 0; cut < cuts; cut++) {
      const middle = points[i - 1] + (2 * cut + 1) * half;
      sum += half * WEIGHTS[0] * g(middle);
      for (const n of [1, 2]) sum += half * WEIGHTS[n] * (g(middle - NODES[n] * half) + g(middle + NODES[n] * half));
    }
  }
  return sum;
}

/**
 * E[g(f)] for f ~ N(0, q).
 *
 * @param kinks - where g is not smooth.
 */
export function gaussianMean(g: (f: number) => number, q: number, kinks: readonly number[]): number {
  const root = Math.sqrt(q);
  const density = (z: number): number => Math.exp(-0.5 * z * z) / Math.sqrt(2 * Math.PI);
  // Powers of two about 0, so that what happens on the scale of f = 1 is seen at every q.
  const grid = Array.from({ length: 60 }, (_, n) => FAR * 2 ** -n).flatMap((z) => [z, -z]);
  const points = [...new Set([0, ...grid, ...kinks.map((f) => f / root)])]
    .filter((z) => Math.abs(z) <= FAR)
    .toSorted((a, b) => a - b);
  return integral((z) => density(z) * g(root * z), points, 40);
}

/** E[g(f)g(f̃)] for f, f̃ of variance q and correlation c: over the second for every first. For |c| ≤ 0.9. */
export function gaussianProduct(g: (f: number) => number, q: number, c: number, kinks: readonly number[]): number {
  const root = Math.sqrt(q);
  const rest = Math.sqrt((1 - c) * (1 + c));
  const density = (z: number): number => Math.exp(-0.5 * z * z) / Math.sqrt(2 * Math.PI);
  const inner = (u: number): number => {
    const points = [-FAR, 0, FAR, ...kinks.map((f) => (f / root - c * u) / rest)]
      .filter((z) => Math.abs(z) <= FAR)
      .toSorted((a, b) => a - b);
    return integral((v) => density(v) * g(root * (c * u + rest * v)), points, 40);
  };
  const points = [-FAR, 0, FAR, ...kinks.map((f) => f / root)]
    .filter((z) => Math.abs(z) <= FAR)
    .toSorted((a, b) => a - b);
  return integral((u) => density(u) * g(root * u) * inner(u), points, 60);
}
