// Products of row-major weights with two columns side by side, [unit][2].

const ZERO: usize = memory.data<f64>([0, 0], 16);

/** W·v for two columns, four rows at a time; each element is summed in the order of its terms. */
export function multiply(weights: usize, input: usize, out: usize, rows: i32, terms: i32): void {
  const row = <usize>terms << 3;
  const end = input + (<usize>terms << 4);
  let i = 0;
  for (; i + 4 <= rows; i += 4) {
    let sum0 = v128.load(ZERO);
    let sum1 = v128.load(ZERO);
    let sum2 = v128.load(ZERO);
    let sum3 = v128.load(ZERO);
    let w0 = weights;
    let w1 = w0 + row;
    let w2 = w1 + row;
    let w3 = w2 + row;
    for (let p = input; p < end; p += 16) {
      const h = v128.load(p);
      sum0 = f64x2.add(sum0, f64x2.mul(v128.load_splat<f64>(w0), h));
      sum1 = f64x2.add(sum1, f64x2.mul(v128.load_splat<f64>(w1), h));
      sum2 = f64x2.add(sum2, f64x2.mul(v128.load_splat<f64>(w2), h));
      sum3 = f64x2.add(sum3, f64x2.mul(v128.load_splat<f64>(w3), h));
      w0 += 8;
      w1 += 8;
      w2 += 8;
      w3 += 8;
    }
    v128.store(out, sum0);
    v128.store(out, sum1, 16);
    v128.store(out, sum2, 32);
    v128.store(out, sum3, 48);
    out += 64;
    weights += row << 2;
  }
  for (; i < rows; i++) {
    let sum = v128.load(ZERO);
    for (let p = input; p < end; p += 16, weights += 8) {
      sum = f64x2.add(sum, f64x2.mul(v128.load_splat<f64>(weights), v128.load(p)));
    }
    v128.store(out, sum);
    out += 16;
  }
}

/** Wᵀ·v, W being terms × rows. */
export function multiplyTransposed(weights: usize, input: usize, out: usize, rows: i32, terms: i32): void {
  const step = <usize>rows << 3;
  const end = input + (<usize>terms << 4);
  let i = 0;
  for (; i + 4 <= rows; i += 4) {
    let sum0 = v128.load(ZERO);
    let sum1 = v128.load(ZERO);
    let sum2 = v128.load(ZERO);
    let sum3 = v128.load(ZERO);
    let w = weights;
    for (let p = input; p < end; p += 16, w += step) {
      const g = v128.load(p);
      sum0 = f64x2.add(sum0, f64x2.mul(v128.load_splat<f64>(w), g));
      sum1 = f64x2.add(sum1, f64x2.mul(v128.load_splat<f64>(w, 8), g));
      sum2 = f64x2.add(sum2, f64x2.mul(v128.load_splat<f64>(w, 16), g));
      sum3 = f64x2.add(sum3, f64x2.mul(v128.load_splat<f64>(w, 24), g));
    }
    v128.store(out, sum0);
    v128.store(out, sum1, 16);
    v128.store(out, sum2, 32);
    v128.store(out, sum3, 48);
    out += 64;
    weights += 32;
  }
  for (; i < rows; i++) {
    let sum = v128.load(ZERO);
    let w = weights;
    for (let p = input; p < end; p += 16, w += step) {
      sum = f64x2.add(sum, f64x2.mul(v128.load_splat<f64>(w), v128.load(p)));
    }
    v128.store(out, sum);
    out += 16;
    weights += 8;
  }
}
