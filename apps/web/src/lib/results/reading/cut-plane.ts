import type { Plane } from '@initscope/core';

/** Some rows and columns of a plane, by index; all rows unless said. */
export function cutPlane(plane: Plane, columns: readonly number[], rows?: readonly number[]): Plane {
  const kept = rows ?? [...plane.layers.keys()];
  const cut = <Cell>(table: readonly (readonly Cell[])[]): Cell[][] =>
    kept.map((row) => columns.map((column) => table[row][column]));
  return {
    quantity: plane.quantity,
    sigmaSq: columns.map((column) => plane.sigmaSq[column]),
    layers: kept.map((row) => plane.layers[row]),
    log10Std: cut(plane.log10Std),
    largestLog10: cut(plane.largestLog10),
    status: cut(plane.status),
  };
}

/** The σ² of a plane that are chosen; `null` if there is none of them, and the plane itself if there are all. */
export function chosenSigmaSq(plane: Plane, isChosen: (sigmaSq: number) => boolean): Plane | null {
  const columns = [...plane.sigmaSq.keys()].filter((column) => isChosen(plane.sigmaSq[column]));
  if (columns.length === plane.sigmaSq.length) return plane;
  return columns.length === 0 ? null : cutPlane(plane, columns);
}
