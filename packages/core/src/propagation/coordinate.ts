import { asinh, sinh } from '../special/asinh.ts';

/** A way to lay −1 … 1 over a range of points. */
export interface Coordinate {
  /** Where a point of the range lies in −1 … 1. */
  readonly toUnit: (point: number) => number;
  readonly fromUnit: (t: number) => number;
}

/** Evenly. */
export function linearCoordinate(least: number, most: number): Coordinate {
  const middle = (least + most) / 2;
  const half = (most - least) / 2;
  return {
    toUnit: (point) => withinUnit((point - middle) / half),
    fromUnit: (t) => middle + half * t,
  };
}

/** From the largest point on, the part of the range below which points are no longer told apart by their logarithm. */
const EVEN_PART = 1 / 160;

/**
 * Nearly by logarithm, for a range above 0. Without biases a layer first grows with its input and then saturates, layer by layer
 * at smaller inputs: a step at 0 in the end, which only a logarithm keeps wide.
 */
export function logarithmicCoordinate(least: number, most: number): Coordinate {
  const scale = most * EVEN_PART;
  const inLog = linearCoordinate(asinh(least / scale), asinh(most / scale));
  return {
    toUnit: (point) => inLog.toUnit(asinh(point / scale)),
    fromUnit: (t) => scale * sinh(inLog.fromUnit(t)),
  };
}

function withinUnit(t: number): number {
  return Math.max(-1, Math.min(1, t));
}
