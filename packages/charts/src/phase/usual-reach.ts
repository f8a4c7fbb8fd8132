/** How far a phase diagram reaches along σ_b² unless told otherwise: 0.3, or somewhat above the half-stable point where a critical line begins. */
export function usualBiasReach(halfStable: number | undefined): number {
  return halfStable === undefined ? 0.3 : Math.max(0.3, roundUp(1.5 * halfStable));
}

/** The same along σ_w²: 4, or somewhat above the largest of the stable critical σ_w² where that is far away. */
export function usualWeightReach(critical: readonly number[]): number {
  const most = Math.max(0, ...critical);
  return most === 0 || (most >= 0.5 && most <= 3) ? 4 : roundUp((4 / 3) * most);
}

/** The next of 1, 1.5, 2, 3, 4, 5, 6, 8, 10 times a power of ten. */
function roundUp(value: number): number {
  const power = Math.floor(Math.log10(value));
  const digit = value / 10 ** power;
  const next = [1, 1.5, 2, 3, 4, 5, 6, 8].find((each) => each >= digit) ?? 10;
  return Number(`${next}e${power}`);
}
