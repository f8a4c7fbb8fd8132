/**
 * Where a continuous function passes through 0 between two arguments at which its signs differ: to float64's last digits, or within a
 * tolerance.
 *
 * False position after the Illinois rule, halving the interval where that is slow: M. Dowell and P. Jarratt, BIT 11 (1971).
 */
export function rootBetween(f: (x: number) => number, from: number, to: number, tolerance = 0): number {
  let [a, fa] = [from, f(from)];
  let [b, fb] = [to, f(to)];
  if (fa === 0) return a;
  for (let step = 0; step < 200 && fb !== 0; step++) {
    const width = Math.abs(b - a);
    if (width <= Math.max(tolerance, 2 ** -51 * Math.max(Math.abs(a), Math.abs(b)))) break;
    const middle = a + (b - a) / 2;
    const guess = step % 3 === 2 ? middle : b - (fb * (b - a)) / (fb - fa);
    const x = guess > Math.min(a, b) && guess < Math.max(a, b) ? guess : middle;
    const fx = f(x);
    if (fx > 0 === fb > 0) fa /= 2;
    else [a, fa] = [b, fb];
    [b, fb] = [x, fx];
  }
  return b;
}
