// The product of packed weights and a panel of four columns, each element summed in the order of its terms: the bits of the
// plain triple loop, since every lane does what that loop does.

/**
 * Rows of weights in blocks of four, [rows/4][terms][4], each times a factor; missing rows are zero. Transposed, the columns
 * of the row-major weights become the rows.
 */
export function pack(weights: usize, packed: usize, rows: i32, terms: i32, factor: f64, transposed: bool): void {
  const rowStep = <usize>(transposed ? <i32>1 : terms) << 3;
  const termStep = <usize>(transposed ? rows : <i32>1) << 3;
  for (let i = 0; i < rows; i += 4) {
    const present = min(4, rows - i);
    const block = weights + <usize>i * rowStep;
    for (let r = 0; r < 4; r++) {
      let to = packed + (<usize>r << 3);
      if (r < present) {
        let from = block + <usize>r * rowStep;
        for (let k = 0; k < terms; k++) {
          store<f64>(to, load<f64>(from) * factor);
          from += termStep;
          to += 32;
        }
      } else {
        for (let k = 0; k < terms; k++) {
          store<f64>(to, 0);
          to += 32;
        }
      }
    }
    packed += <usize>terms << 5;
  }
}

/**
 * All rows of so many panels, plus a bias for each row, times a factor; no bias if it is 0. A block of weights is used for one panel
 * after another while it is in the first cache. The panels of the result stand `outPanel` bytes apart: whole blocks are written, so
 * there must be room for them.
 */
export function multiplyPanels(
  packed: usize,
  bias: usize,
  biasFactor: f64,
  panels: usize,
  count: i32,
  out: usize,
  outPanel: usize,
  rows: i32,
  terms: i32,
): void {
  const size = <usize>terms << 5;
  for (let i = 0; i < rows; i += 4) {
    let panel = panels;
    let to = out;
    for (let j = 0; j < count; j++) {
      const end = panel + size;
      multiplyBlock(packed, panel, end, to);
      if (bias) addToBlock(bias, biasFactor, to);
      panel = end;
      to += outPanel;
    }
    packed += size;
    if (bias) bias += 32;
    out += 128;
  }
}

/** A bias for each of four rows. */
// @ts-ignore: decorator
@inline
function addToBlock(bias: usize, factor: f64, block: usize): void {
  for (const end = block + 128; block < end; block += 32, bias += 8) {
    const b = f64x2.splat(load<f64>(bias) * factor);
    v128.store(block, f64x2.add(v128.load(block), b));
    v128.store(block, f64x2.add(v128.load(block, 16), b), 16);
  }
}

/** Four rows by four columns: eight sums that stay in registers. The do-while is what V8 compiles best. */
function multiplyBlock(packed: usize, panel: usize, end: usize, out: usize): void {
  let sum00 = f64x2.splat(0);
  let sum01 = f64x2.splat(0);
  let sum10 = f64x2.splat(0);
  let sum11 = f64x2.splat(0);
  let sum20 = f64x2.splat(0);
  let sum21 = f64x2.splat(0);
  let sum30 = f64x2.splat(0);
  let sum31 = f64x2.splat(0);
  do {
    const b0 = v128.load(panel);
    const b1 = v128.load(panel, 16);
    const a0 = v128.load_splat<f64>(packed);
    sum00 = f64x2.add(sum00, f64x2.mul(a0, b0));
    sum01 = f64x2.add(sum01, f64x2.mul(a0, b1));
    const a1 = v128.load_splat<f64>(packed, 8);
    sum10 = f64x2.add(sum10, f64x2.mul(a1, b0));
    sum11 = f64x2.add(sum11, f64x2.mul(a1, b1));
    const a2 = v128.load_splat<f64>(packed, 16);
    sum20 = f64x2.add(sum20, f64x2.mul(a2, b0));
    sum21 = f64x2.add(sum21, f64x2.mul(a2, b1));
    const a3 = v128.load_splat<f64>(packed, 24);
    sum30 = f64x2.add(sum30, f64x2.mul(a3, b0));
    sum31 = f64x2.add(sum31, f64x2.mul(a3, b1));
    packed += 32;
    panel += 32;
  } while (panel != end);
  v128.store(out, sum00);
  v128.store(out, sum01, 16);
  v128.store(out, sum10, 32);
  v128.store(out, sum11, 48);
  v128.store(out, sum20, 64);
  v128.store(out, sum21, 80);
  v128.store(out, sum30, 96);
  v128.store(out, sum31, 112);
}
