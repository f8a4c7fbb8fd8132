import { logarithm } from '../../special/logarithm.ts';
import { powerOf2 } from '../../special/power-of-2.ts';
import { expOfNegative } from '../../special/exp.ts';
import { gaussLegendre } from '../gaussian/gauss-legendre.ts';

/** Sizes of inputs, each with its share of all inputs; the shares sum to 1. */
export interface InputSizes {
  /** ‖x‖². */
  readonly squares: readonly number[];
  readonly shares: readonly number[];
}

const panel = gaussLegendre(12);
/** The distribution of ‖x‖ has a standard deviation of about 0.7 at any size of x; beyond so much it is below 1e-17. */
const REACH = 9;
/** Without biases a saturating network is a step at x = 0 in the end, so that panels get finer towards it. */
const HALVINGS = 10;

/**
 * A rule for expectations over the size of an input x ~ N(0, 1) of so many dimensions, ‖x‖² ~ χ²: all that theory needs to know of an
 * input. The density of r = ‖x‖ goes as r^(n−1) e^(−r²/2).
 */
export function inputSizes(inputWidth: number): InputSizes {
  const middle = Math.sqrt(inputWidth);
  const edges = middle < REACH ? edgesFromZero(middle + REACH) : evenEdges(middle - REACH, middle + REACH);
  const logDensity = (r: number): number => (inputWidth - 1) * logarithm(r) - (r * r) / 2;
  const atPeak = inputWidth === 1 ? 0 : logDensity(Math.sqrt(inputWidth - 1));
  const squares: number[] = [];
  const masses: number[] = [];
  for (let i = 1; i < edges.length; i++) {
    const half = (edges[i] - edges[i - 1]) / 2;
    for (let j = 0; j < panel.nodes.length; j++) {
      const r = edges[i - 1] + half * (1 + panel.nodes[j]);
      squares.push(r * r);
      masses.push(half * panel.weights[j] * expOfNegative(Math.min(0, logDensity(r) - atPeak)));
    }
  }
  const total = masses.reduce((sum, mass) => sum + mass, 0);
  return { squares, shares: masses.map((mass) => mass / total) };
}

function edgesFromZero(last: number): number[] {
  const finest = Array.from({ length: HALVINGS }, (_, i) => powerOf2(i - HALVINGS));
  return [0, ...finest, ...evenEdges(1, last)];
}

function evenEdges(first: number, last: number): number[] {
  return Array.from({ length: Math.ceil(last - first) + 1 }, (_, i) => first + i);
}
