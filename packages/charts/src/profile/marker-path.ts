import type { Quantity } from '@initscope/core';
import { round } from '../drawing/round.ts';

/** A quantity's marker about a point, as a path: circle, diamond, square, triangle, so that quantities can be told apart without colour. */
export function markerPath(quantity: Quantity, x: number, y: number, size: number): string {
  const r = round(size / 2);
  const at = (dx: number, dy: number): string => `${round(x + dx)} ${round(y + dy)}`;
  switch (quantity) {
    case 'h':
      return `M${at(-r, 0)}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0z`;
    case 'f':
      return `M${at(0, -1.25 * r)}L${at(1.25 * r, 0)}L${at(0, 1.25 * r)}L${at(-1.25 * r, 0)}z`;
    case 'dl_df':
      return `M${at(-0.9 * r, -0.9 * r)}h${round(1.8 * r)}v${round(1.8 * r)}h${round(-1.8 * r)}z`;
    case 'dl_dh':
      return `M${at(0, -1.2 * r)}L${at(1.15 * r, 0.85 * r)}L${at(-1.15 * r, 0.85 * r)}z`;
  }
}
