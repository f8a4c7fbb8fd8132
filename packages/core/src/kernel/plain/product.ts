import type { KernelFunctions, Pointer } from '../kernel-functions.ts';
import type { PlainMemory } from './plain-memory.ts';

/** Rows of weights in blocks of four, [rows/4][terms][4], each times a factor; missing rows are zero. */
export function pack(memory: PlainMemory): KernelFunctions['pack'] {
  return (weights, packed, rows, terms, factor, transposed) => {
    const { floats } = memory;
    const from = weights / 8;
    const to = packed / 8;
    const [rowStep, termStep] = transposed ? [1, rows] : [terms, 1];
    for (let i = 0; i < Math.ceil(rows / 4) * 4; i++) {
      const block = to + Math.floor(i / 4) * terms * 4 + (i % 4);
      for (let k = 0; k < terms; k++) {
        floats[block + k * 4] = i < rows ? floats[from + i * rowStep + k * termStep] * factor : 0;
      }
    }
  };
}

/** One panel of the product, each element summed in the order of its terms. Whole blocks of four rows are written. */
export function multiplyPanel(
  { floats }: PlainMemory,
  packed: Pointer,
  panel: Pointer,
  out: Pointer,
  rows: number,
  terms: number,
): void {
  const b = panel / 8;
  for (let i = 0; i < Math.ceil(rows / 4) * 4; i++) {
    const a = packed / 8 + Math.floor(i / 4) * terms * 4 + (i % 4);
    let sum0 = 0;
    let sum1 = 0;
    let sum2 = 0;
    let sum3 = 0;
    for (let k = 0; k < terms * 4; k += 4) {
      const weight = floats[a + k];
      sum0 += weight * floats[b + k];
      sum1 += weight * floats[b + k + 1];
      sum2 += weight * floats[b + k + 2];
      sum3 += weight * floats[b + k + 3];
    }
    const c = out / 8 + i * 4;
    floats[c] = sum0;
    floats[c + 1] = sum1;
    floats[c + 2] = sum2;
    floats[c + 3] = sum3;
  }
}
