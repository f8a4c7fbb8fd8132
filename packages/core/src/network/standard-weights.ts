import type { Distribution } from '../initializers/initializer.ts';
import { makeSemiOrthogonal } from '../initializers/semi-orthogonal.ts';
import type { RandomState } from '../random/random-state.ts';
import { truncatedStd, truncation } from '../random/truncation.ts';
import { matrix, type Matrix } from './matrix.ts';

/** A matrix of weights of variance 1, drawn row by row. */
export function standardWeights(
  random: RandomState,
  distribution: Distribution,
  rows: number,
  columns: number,
): Matrix {
  const size = rows * columns;
  switch (distribution) {
    case 'normal':
      return matrix(rows, columns, random.normal(size));
    case 'truncated':
      return matrix(rows, columns, truncatedNormals(random, size));
    case 'uniform':
      return matrix(
        rows,
        columns,
        random.randomSample(size).map((u) => Math.sqrt(3) * (2 * u - 1)),
      );
    case 'orthogonal': {
      const normals = random.normal(size);
      makeSemiOrthogonal(normals, rows, columns);
      return matrix(rows, columns, normals);
    }
  }
}

/** Normals redrawn until they are within ±2, and then spread to variance 1. */
function truncatedNormals(random: RandomState, size: number): number[] {
  const kept: number[] = [];
  while (kept.length < size) {
    for (const value of random.normal(size - kept.length)) {
      if (Math.abs(value) <= truncation) kept.push(value / truncatedStd);
    }
  }
  return kept;
}
