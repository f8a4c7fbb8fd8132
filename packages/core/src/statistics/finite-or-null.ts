/** The number, or `null` where float64 cannot hold it: files hold no infinities. */
export function finiteOrNull(value: number): number | null {
  return Number.isFinite(value) ? value : null;
}
