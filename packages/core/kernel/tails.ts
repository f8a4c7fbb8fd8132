// Do Chebyshev nodes resolve a layer? Its last coefficients tell.

const ZERO: usize = memory.data<f64>([0, 0], 16);

/**
 * Σ over units of a_m², for the last eight Chebyshev coefficients a_m of v and then of v²; and, to compare with, Σ over units
 * of the mean of v² over the nodes, and of its square.
 *
 * @param basis - what the coefficients are made of, [panel][8][4].
 */
export function tails(panels: usize, basis: usize, rows: i32, columns: i32, result: usize): void {
  const step = <usize>rows << 5;
  let tail = 0.0;
  let tailOfSquares = 0.0;
  let energy = 0.0;
  let energyOfSquares = 0.0;
  for (let r = 0; r < rows; r++) {
    tail += tailOf(panels, step, basis, columns, false);
    tailOfSquares += tailOf(panels, step, basis, columns, true);
    let squares = v128.load(ZERO);
    let p = panels;
    for (let j = 0; j < columns; j += 4, p += step) {
      const v0 = v128.load(p);
      const v1 = v128.load(p, 16);
      squares = f64x2.add(squares, f64x2.add(f64x2.mul(v0, v0), f64x2.mul(v1, v1)));
    }
    const meanSquare = (f64x2.extract_lane(squares, 0) + f64x2.extract_lane(squares, 1)) / <f64>columns;
    energy += meanSquare;
    energyOfSquares += meanSquare * meanSquare;
    panels += 32;
  }
  store<f64>(result, tail);
  store<f64>(result, tailOfSquares, 8);
  store<f64>(result, energy, 16);
  store<f64>(result, energyOfSquares, 24);
}

// @ts-ignore: decorator
@inline
function tailOf(unit: usize, step: usize, basis: usize, columns: i32, squared: bool): f64 {
  let a0 = v128.load(ZERO);
  let a1 = a0;
  let a2 = a0;
  let a3 = a0;
  let a4 = a0;
  let a5 = a0;
  let a6 = a0;
  let a7 = a0;
  for (let j = 0; j < columns; j += 4, unit += step, basis += 256) {
    let v = v128.load(unit);
    if (squared) v = f64x2.mul(v, v);
    a0 = f64x2.add(a0, f64x2.mul(v, v128.load(basis)));
    a1 = f64x2.add(a1, f64x2.mul(v, v128.load(basis, 32)));
    a2 = f64x2.add(a2, f64x2.mul(v, v128.load(basis, 64)));
    a3 = f64x2.add(a3, f64x2.mul(v, v128.load(basis, 96)));
    a4 = f64x2.add(a4, f64x2.mul(v, v128.load(basis, 128)));
    a5 = f64x2.add(a5, f64x2.mul(v, v128.load(basis, 160)));
    a6 = f64x2.add(a6, f64x2.mul(v, v128.load(basis, 192)));
    a7 = f64x2.add(a7, f64x2.mul(v, v128.load(basis, 224)));
    v = v128.load(unit, 16);
    if (squared) v = f64x2.mul(v, v);
    a0 = f64x2.add(a0, f64x2.mul(v, v128.load(basis, 16)));
    a1 = f64x2.add(a1, f64x2.mul(v, v128.load(basis, 48)));
    a2 = f64x2.add(a2, f64x2.mul(v, v128.load(basis, 80)));
    a3 = f64x2.add(a3, f64x2.mul(v, v128.load(basis, 112)));
    a4 = f64x2.add(a4, f64x2.mul(v, v128.load(basis, 144)));
    a5 = f64x2.add(a5, f64x2.mul(v, v128.load(basis, 176)));
    a6 = f64x2.add(a6, f64x2.mul(v, v128.load(basis, 208)));
    a7 = f64x2.add(a7, f64x2.mul(v, v128.load(basis, 240)));
  }
  const first = sumOfSquares(a0, a1) + sumOfSquares(a2, a3);
  return first + (sumOfSquares(a4, a5) + sumOfSquares(a6, a7));
}

/** (a's lanes added)² + (b's lanes added)². */
// @ts-ignore: decorator
@inline
function sumOfSquares(a: v128, b: v128): f64 {
  const both = f64x2.add(v128.shuffle<i64>(a, b, 0, 2), v128.shuffle<i64>(a, b, 1, 3));
  const squares = f64x2.mul(both, both);
  return f64x2.extract_lane(squares, 0) + f64x2.extract_lane(squares, 1);
}
