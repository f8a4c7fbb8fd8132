import { layerX, log10Y, type ProfileFrame } from './profile-frame.ts';

/** A stretch of layers, none of them without a value. */
export interface Stretch {
  readonly from: number;
  /** Exclusive. */
  readonly to: number;
}

/** Where there are values. */
export function stretches(values: readonly (number | null)[]): readonly Stretch[] {
  const found: Stretch[] = [];
  let from = -1;
  for (let i = 0; i <= values.length; i++) {
    const isThere = i < values.length && values[i] !== null;
    if (isThere && from < 0) from = i;
    if (!isThere && from >= 0) {
      found.push({ from, to: i });
      from = -1;
    }
  }
  return found;
}

/** The x of each layer, in px. */
export function layerPositions(frame: ProfileFrame, layers: readonly number[]): readonly number[] {
  return layers.map((layer) => layerX(frame, layer));
}

/** A line with a gap wherever there is no value; `xs` are the layers' positions. */
export function linePath(frame: ProfileFrame, xs: readonly number[], values: readonly (number | null)[]): string {
  let d = '';
  let isOpen = false;
  for (let i = 0; i < values.length; i++) {
    const value = values[i];
    if (value !== null) d += `${isOpen ? 'L' : 'M'}${xs[i]} ${log10Y(frame, value)}`;
    isOpen = value !== null;
  }
  return d;
}
