/** So many σ² from one to another, evenly spaced on the log axis, both included. */
export function logSpaced(from: number, to: number, count: number): number[] {
  return Array.from({ length: count }, (_, i) => from * (to / from) ** (i / (count - 1)));
}

/**
 * So many of a sweep's σ², evenly spaced over it, the middle one first: every part of a sweep has that one in common. The
 * count divides the sweep's.
 */
export function partOf(sweep: readonly number[], count: number): number[] {
  const step = sweep.length / count;
  return Array.from({ length: count }, (_, i) => sweep[(middleOf(sweep) + i * step) % sweep.length]);
}

/** The place of the middle σ². */
export function middleOf(sweep: readonly number[]): number {
  return sweep.length >> 1;
}
