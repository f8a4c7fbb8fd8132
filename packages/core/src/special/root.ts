/**
 * Where a continuous function passes through 0 between two arguments at which its signs differ: to float64's last digits, or within a
 * tolerance.
 *
 * Inverse quadratic interpolation where it can be trusted, halving elsewhere: T. R. Chandrupatla, "A new hybrid quadratic/bisection
 * algorithm", Advances in Engineering Software 28 (1997).
 */
export function rootBetween(f: (x: number) => number, from: number, to: number, tolerance = 0): number {
  let [a, fa] = [from, f(from)];
  let [b, fb] = [to, f(to)];
  // The end that was given up last.
  let [c, fc] = [a, fa];
  let along = 0.5;
  for (let step = 0; step < 200; step++) {
    const x = a + along * (b - a);
    const fx = f(x);
    if (fx > 0 === fa > 0) {
      [c, fc] = [a, fa];
    } else {
      [c, fc] = [b, fb];
      [b, fb] = [a, fa];
    }
    [a, fa] = [x, fx];
    const [best, atBest] = Math.abs(fa) < Math.abs(fb) ? [a, fa] : [b, fb];
    const least = 2 ** -52 * Math.abs(best) + tolerance / 2;
    const share = least / Math.abs(b - a);
    if (atBest === 0 || share >= 0.5 || !Number.isFinite(share)) return best;
    along = Math.min(1 - share, Math.max(share, interpolated(a, fa, b, fb, c, fc)));
  }
  return a;
}

/** How far from a to b the inverse parabola through three points passes 0; ½ where it is no good guide. */
function interpolated(a: number, fa: number, b: number, fb: number, c: number, fc: number): number {
  const xi = (a - b) / (c - b);
  const phi = (fa - fb) / (fc - fb);
  if (!(phi * phi < xi && (1 - phi) * (1 - phi) < 1 - xi)) return 0.5;
  return (fa / (fb - fa)) * (fc / (fb - fc)) + ((c - a) / (b - a)) * (fa / (fc - fa)) * (fb / (fc - fb));
}
