/** Where a σ² lies between two columns: `share` of the way from `left` to `right`, evenly in log σ². */
export interface PlaceOnAxis {
  readonly left: number;
  readonly right: number;
  readonly share: number;
}

/** Finds a σ² on an ascending axis; what lies beyond an end is held there. */
export function placeOnAxis(axis: readonly number[], sigmaSq: number): PlaceOnAxis {
  const right = axis.findIndex((value) => value >= sigmaSq);
  if (right < 0) return { left: axis.length - 1, right: axis.length - 1, share: 0 };
  if (right === 0 || axis[right] === sigmaSq) return { left: right, right, share: 0 };
  const left = right - 1;
  // Between 0 and anything, no place in log σ² is halfway.
  if (axis[left] === 0) return { left: right, right, share: 0 };
  return { left, right, share: Math.log(sigmaSq / axis[left]) / Math.log(axis[right] / axis[left]) };
}

/** Between two logs of sizes; nothing where either is nothing. */
export function between(a: number | null, b: number | null, share: number): number | null {
  if (share === 0) return a;
  return a === null || b === null ? null : a + (b - a) * share;
}
