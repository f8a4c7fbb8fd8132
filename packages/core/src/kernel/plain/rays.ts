import { exponentOf, powerOf2 } from '../../special/power-of-2.ts';
import type { KernelFunctions, Pointer } from '../kernel-functions.ts';
import type { PlainMemory } from './plain-memory.ts';

/** Sums are taken block by block, so that rounding errors stay small however many units there are. */
const BLOCK = 256;
/** Float64 that one quantity's results take: five pairs. */
const VISIT = 10;

/** Two columns at a time, x = +1 and x = −1 side by side: vectors are [unit][2]. */
export function rayFunctions(memory: PlainMemory): Pick<KernelFunctions, 'forwardRays' | 'backwardRays'> {
  return {
    forwardRays(weights, input, output, signs, rows, terms, negative, positive, results) {
      multiply(memory, weights, input, output, rows, terms, terms, 1);
      visit(memory, output, rows, results / 8);
      const { floats, bytes } = memory;
      for (let i = 0; i < rows; i++) {
        const at = output / 8 + 2 * i;
        const above = [floats[at] >= 0, floats[at + 1] >= 0];
        bytes[signs + i] = Number(above[0]) + 2 * Number(above[1]);
        floats[at] *= above[0] ? positive : negative;
        floats[at + 1] *= above[1] ? positive : negative;
      }
      visit(memory, output, rows, results / 8 + VISIT);
    },
    backwardRays(weights, input, output, signs, rows, terms, negative, positive, results) {
      multiply(memory, weights, input, output, rows, terms, 1, rows);
      visit(memory, output, rows, results / 8);
      const { floats, bytes } = memory;
      for (let i = 0; i < rows; i++) {
        const at = output / 8 + 2 * i;
        floats[at] *= (bytes[signs + i] & 1) !== 0 ? positive : negative;
        floats[at + 1] *= (bytes[signs + i] & 2) !== 0 ? positive : negative;
      }
      visit(memory, output, rows, results / 8 + VISIT);
    },
  };
}

function multiply(
  { floats }: PlainMemory,
  weights: Pointer,
  input: Pointer,
  output: Pointer,
  rows: number,
  terms: number,
  rowStep: number,
  termStep: number,
): void {
  for (let i = 0; i < rows; i++) {
    let sum0 = 0;
    let sum1 = 0;
    let at = weights / 8 + i * rowStep;
    for (let k = input / 8; k < input / 8 + 2 * terms; k += 2) {
      const weight = floats[at];
      sum0 += weight * floats[k];
      sum1 += weight * floats[k + 1];
      at += termStep;
    }
    floats[output / 8 + 2 * i] = sum0;
    floats[output / 8 + 2 * i + 1] = sum1;
  }
}

/** Brings each ray's largest value to 1 … 2 by its exponent, and leaves exponents and moments. */
function visit({ floats }: PlainMemory, pair: Pointer, units: number, result: number): void {
  for (const ray of [0, 1]) {
    const start = pair / 8 + ray;
    const end = start + 2 * units;
    let largest = 0;
    for (let i = start; i < end; i += 2) largest = Math.max(largest, Math.abs(floats[i]));
    const exponent = exponentOf(largest);
    const factor = powerOf2(-exponent);
    let zeros = 0;
    for (let i = start; i < end; i += 2) {
      floats[i] *= factor;
      if (floats[i] === 0) zeros++;
    }
    const origin = floats[start];
    const mean = origin + blockSum(start, end, (i) => floats[i] - origin) / units;
    floats[result + ray] = exponent;
    floats[result + 2 + ray] = mean;
    floats[result + 4 + ray] = blockSum(start, end, (i) => (floats[i] - mean) * (floats[i] - mean));
    floats[result + 6 + ray] = zeros;
    floats[result + 8 + ray] = largest * factor;
  }
}

function blockSum(start: number, end: number, term: (i: number) => number): number {
  let sum = 0;
  for (let from = start; from < end; from += 2 * BLOCK) {
    let inBlock = 0;
    for (let i = from; i < Math.min(end, from + 2 * BLOCK); i += 2) inBlock += term(i);
    sum += inBlock;
  }
  return sum;
}
