import type { Plane } from '@initscope/core';
import { cutPlane } from './cut-plane.ts';

/** More rows or columns than these a small picture has no room for. */
const mostRows = 40;
const mostColumns = 48;

/** A plane as a small picture shows it: of many layers and σ² some, evenly, with the first and the last. */
export function smallPlane(plane: Plane): Plane {
  return cutPlane(plane, some(plane.sigmaSq.length, mostColumns), some(plane.layers.length, mostRows));
}

function some(count: number, most: number): number[] {
  if (count <= most) return Array.from({ length: count }, (_, i) => i);
  return Array.from({ length: most }, (_, i) => Math.round((i * (count - 1)) / (most - 1)));
}
