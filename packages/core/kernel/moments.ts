// Mean and squared deviations of what has just been computed, while it is in the cache.

import { total } from './total';

/** Where running moments hold what, as float64: count, mean, Σ (v − mean)², zeros, largest |v|. */
export const MEAN: usize = 8;
export const DEVIATIONS: usize = 16;
export const ZEROS: usize = 24;
export const LARGEST: usize = 32;

const ZERO: usize = memory.data<f64>([0, 0], 16);
/** The lanes that count, for panels of which 1, 2, 3 or 4 columns do. */
const LANES: usize = memory.data<i64>([-1, 0, 0, 0, -1, -1, 0, 0, -1, -1, -1, 0, -1, -1, -1, -1], 16);

/**
 * Adds the first columns of a panel of 4 to running moments: in two passes, the mean first and about the panel's first value,
 * so that nothing cancels and equal values have deviations of exactly 0; then as T. Chan, G. Golub and R. LeVeque merge sets.
 */
export function addPanel(panel: usize, rows: i32, columns: i32, moments: usize): void {
  if (columns == 4) addLanes(panel, rows, columns, moments, false);
  else addLanes(panel, rows, columns, moments, true);
}

// @ts-ignore: decorator
@inline
function addLanes(panel: usize, rows: i32, columns: i32, moments: usize, masked: bool): void {
  const end = panel + (<usize>rows << 5);
  const lanes = LANES + (<usize>(columns - 1) << 5);
  const lanes0 = v128.load(lanes);
  const lanes1 = v128.load(lanes, 16);
  const first = load<f64>(panel);
  const origin = f64x2.splat(first);
  let sum0 = v128.load(ZERO);
  let sum1 = v128.load(ZERO);
  let zeros = v128.load(ZERO);
  let largest = v128.load(ZERO);
  for (let p = panel; p < end; p += 32) {
    const v0 = v128.load(p);
    const v1 = v128.load(p, 16);
    sum0 = f64x2.add(sum0, among(masked, f64x2.sub(v0, origin), lanes0));
    sum1 = f64x2.add(sum1, among(masked, f64x2.sub(v1, origin), lanes1));
    zeros = i64x2.sub(zeros, among(masked, f64x2.eq(v0, v128.load(ZERO)), lanes0));
    zeros = i64x2.sub(zeros, among(masked, f64x2.eq(v1, v128.load(ZERO)), lanes1));
    largest = f64x2.pmax(largest, among(masked, f64x2.abs(v0), lanes0));
    largest = f64x2.pmax(largest, among(masked, f64x2.abs(v1), lanes1));
  }
  const count = <f64>rows * <f64>columns;
  const mean = first + total(sum0, sum1) / count;

  const middle = f64x2.splat(mean);
  let squares0 = v128.load(ZERO);
  let squares1 = v128.load(ZERO);
  for (let p = panel; p < end; p += 32) {
    const d0 = among(masked, f64x2.sub(v128.load(p), middle), lanes0);
    const d1 = among(masked, f64x2.sub(v128.load(p, 16), middle), lanes1);
    squares0 = f64x2.add(squares0, f64x2.mul(d0, d0));
    squares1 = f64x2.add(squares1, f64x2.mul(d1, d1));
  }
  const most = max(f64x2.extract_lane(largest, 0), f64x2.extract_lane(largest, 1));
  const nothing = <f64>(i64x2.extract_lane(zeros, 0) + i64x2.extract_lane(zeros, 1));
  merge(moments, count, mean, total(squares0, squares1), nothing, most);
}

/** Adds a set of values, known by its moments, to running moments. */
function merge(moments: usize, count: f64, mean: f64, deviations: f64, zeros: f64, largest: f64): void {
  const before = load<f64>(moments);
  const after = before + count;
  const difference = mean - load<f64>(moments, MEAN);
  store<f64>(moments, after);
  store<f64>(moments, load<f64>(moments, ZEROS) + zeros, ZEROS);
  store<f64>(moments, max(load<f64>(moments, LARGEST), largest), LARGEST);
  if (before == 0) {
    store<f64>(moments, mean, MEAN);
    store<f64>(moments, deviations, DEVIATIONS);
    return;
  }
  store<f64>(moments, load<f64>(moments, MEAN) + difference * (count / after), MEAN);
  const between = difference * difference * ((before * count) / after);
  store<f64>(moments, load<f64>(moments, DEVIATIONS) + deviations + between, DEVIATIONS);
}

// @ts-ignore: decorator
@inline
function among(masked: bool, values: v128, lanes: v128): v128 {
  return masked ? v128.and(values, lanes) : values;
}
