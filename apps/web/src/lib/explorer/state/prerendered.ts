import type { Plane } from '@initscope/core';
import type { Shown } from './column.ts';

/** So many digits are seen; more would be weight in every page. */
const DIGITS = 4;

/** What was computed when the page was made, as small as it can be: no seeds and fewer digits. */
export function prerendered({ experiment, measured, theory }: Shown): Shown {
  return { experiment, theory, measured: { ...measured, planes: measured.planes.map(rounded), seeds: [] } };
}

function rounded(plane: Plane): Plane {
  const round = (rows: Plane['log10Std']): Plane['log10Std'] =>
    rows.map((row) => row.map((value) => (value === null ? null : Number(value.toPrecision(DIGITS)))));
  return { ...plane, log10Std: round(plane.log10Std), largestLog10: round(plane.largestLog10) };
}
