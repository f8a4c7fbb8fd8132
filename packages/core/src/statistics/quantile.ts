/**
 * The value below which a share p of sorted values lies, 0 ≤ p ≤ 1, linearly between neighbours: NumPy's default. −∞ is taken as a value
 * like others.
 *
 * @param sorted - ascending, one or more.
 */
export function quantile(sorted: ArrayLike<number>, p: number): number {
  const place = p * (sorted.length - 1);
  const below = sorted[Math.floor(place)];
  const above = sorted[Math.ceil(place)];
  const along = place - Math.floor(place);
  // −∞ has no neighbours to lie between.
  return along === 0 || below === above || below === -Infinity ? below : below + along * (above - below);
}
