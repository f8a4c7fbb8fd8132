// Moments of a layer known at Chebyshev nodes that stand for many inputs.

import { DEVIATIONS, LARGEST, MEAN, ZEROS } from './moments';
import { total } from './total';

const ZERO: usize = memory.data<f64>([0, 0], 16);

/**
 * The moments over all units × inputs of a layer known at nodes: the sum of g(x_j) over the inputs is Σ_i weights_i·g(node_i).
 * The zeros are those at the nodes.
 *
 * @param columns - nodes, a multiple of 4.
 * @param inputs - how many inputs the nodes stand for.
 */
export function weightedMoments(
  panels: usize,
  weights: usize,
  rows: i32,
  columns: i32,
  inputs: f64,
  moments: usize,
): void {
  const count = <f64>rows * inputs;
  const first = load<f64>(panels);
  const origin = f64x2.splat(first);
  let sum0 = v128.load(ZERO);
  let sum1 = v128.load(ZERO);
  let zeros = v128.load(ZERO);
  let largest = v128.load(ZERO);
  let p = panels;
  let w = weights;
  for (let j = 0; j < columns; j += 4, w += 32) {
    let column0 = v128.load(ZERO);
    let column1 = v128.load(ZERO);
    for (const end = p + (<usize>rows << 5); p < end; p += 32) {
      const v0 = v128.load(p);
      const v1 = v128.load(p, 16);
      column0 = f64x2.add(column0, f64x2.sub(v0, origin));
      column1 = f64x2.add(column1, f64x2.sub(v1, origin));
      zeros = i64x2.sub(zeros, f64x2.eq(v0, v128.load(ZERO)));
      zeros = i64x2.sub(zeros, f64x2.eq(v1, v128.load(ZERO)));
      largest = f64x2.pmax(largest, f64x2.abs(v0));
      largest = f64x2.pmax(largest, f64x2.abs(v1));
    }
    sum0 = f64x2.add(sum0, f64x2.mul(column0, v128.load(w)));
    sum1 = f64x2.add(sum1, f64x2.mul(column1, v128.load(w, 16)));
  }
  const mean = first + total(sum0, sum1) / count;

  const middle = f64x2.splat(mean);
  let squares0 = v128.load(ZERO);
  let squares1 = v128.load(ZERO);
  p = panels;
  w = weights;
  for (let j = 0; j < columns; j += 4, w += 32) {
    let column0 = v128.load(ZERO);
    let column1 = v128.load(ZERO);
    for (const end = p + (<usize>rows << 5); p < end; p += 32) {
      const d0 = f64x2.sub(v128.load(p), middle);
      const d1 = f64x2.sub(v128.load(p, 16), middle);
      column0 = f64x2.add(column0, f64x2.mul(d0, d0));
      column1 = f64x2.add(column1, f64x2.mul(d1, d1));
    }
    squares0 = f64x2.add(squares0, f64x2.mul(column0, v128.load(w)));
    squares1 = f64x2.add(squares1, f64x2.mul(column1, v128.load(w, 16)));
  }
  store<f64>(moments, count);
  store<f64>(moments, mean, MEAN);
  store<f64>(moments, max(0, total(squares0, squares1)), DEVIATIONS);
  store<f64>(moments, <f64>(i64x2.extract_lane(zeros, 0) + i64x2.extract_lane(zeros, 1)), ZEROS);
  store<f64>(moments, max(f64x2.extract_lane(largest, 0), f64x2.extract_lane(largest, 1)), LARGEST);
}
