import type { KernelFunctions } from '../kernel-functions.ts';
import { total } from './moments.ts';
import type { PlainMemory } from './plain-memory.ts';

/** What Chebyshev nodes, standing for many inputs, say of a layer. */
export function spectralFunctions(memory: PlainMemory): Pick<KernelFunctions, 'weightedMoments' | 'tails'> {
  return {
    weightedMoments(panels, weights, rows, columns, inputs, moments) {
      const { floats } = memory;
      const start = panels / 8;
      const origin = floats[start];
      const weightedSum = (term: (value: number) => number): number => {
        const lanes = [0, 0, 0, 0];
        for (let j = 0; j < columns; j++) {
          const column = start + (j >> 2) * rows * 4 + (j % 4);
          let sum = 0;
          for (let r = 0; r < rows; r++) sum += term(floats[column + r * 4]);
          lanes[j % 4] += sum * floats[weights / 8 + j];
        }
        return total(lanes);
      };
      const count = rows * inputs;
      const mean = origin + weightedSum((value) => value - origin) / count;
      const deviations = weightedSum((value) => (value - mean) * (value - mean));
      let zeros = 0;
      let largest = 0;
      for (let i = start; i < start + rows * columns; i++) {
        if (floats[i] === 0) zeros++;
        largest = Math.max(largest, Math.abs(floats[i]));
      }
      floats.set([count, mean, Math.max(0, deviations), zeros, largest], moments / 8);
    },
    tails(panels, basis, rows, columns, result) {
      const { floats } = memory;
      const unit = new Float64Array(columns);
      const squares = new Float64Array(columns);
      const sums = [0, 0, 0, 0];
      for (let r = 0; r < rows; r++) {
        for (let j = 0; j < columns; j++) {
          unit[j] = floats[panels / 8 + (j >> 2) * rows * 4 + r * 4 + (j % 4)];
          squares[j] = unit[j] * unit[j];
        }
        sums[0] += tailOf(floats, basis / 8, unit);
        sums[1] += tailOf(floats, basis / 8, squares);
        const lanes = [0, 0];
        for (let j = 0; j < columns; j += 4) {
          lanes[0] += squares[j] + squares[j + 2];
          lanes[1] += squares[j + 1] + squares[j + 3];
        }
        const meanSquare = (lanes[0] + lanes[1]) / columns;
        sums[2] += meanSquare;
        sums[3] += meanSquare * meanSquare;
      }
      floats.set(sums, result / 8);
    },
  };
}

/** The sum of squares of the last eight coefficients. */
function tailOf(floats: Float64Array, basis: number, values: Float64Array): number {
  const coefficients = new Float64Array(8);
  for (let m = 0; m < 8; m++) {
    let even = 0;
    let odd = 0;
    for (let j = 0; j < values.length; j += 2) {
      const at = basis + (j >> 2) * 32 + m * 4 + (j % 4);
      even += values[j] * floats[at];
      odd += values[j + 1] * floats[at + 1];
    }
    coefficients[m] = even + odd;
  }
  return sumOfSquares(coefficients);
}

function sumOfSquares([a, b, c, d, e, f, g, h]: Float64Array): number {
  return a * a + b * b + (c * c + d * d) + (e * e + f * f + (g * g + h * h));
}
