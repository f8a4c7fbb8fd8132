import { describe, expect, it } from 'vitest';
import { leastSquaresLoss, leastSquaresLossGradient } from '../../src/network/least-squares-loss.ts';
import { matrix } from '../../src/network/matrix.ts';

describe('the least squares loss', () => {
  const output = matrix(2, 2, [1, 2, 3, 4]);
  const target = matrix(2, 2, [0, 2, 5, 1]);

  it('is Σ (f − y)² over outputs and examples', () => {
    expect(leastSquaresLoss(output, target)).toBe(1 + 0 + 4 + 9);
  });

  it('has the gradient 2(f − y)', () => {
    expect(leastSquaresLossGradient(output, target)).toEqual(matrix(2, 2, [2, 0, -4, 6]));
  });

  it('is 0 with a zero gradient where the output is the target', () => {
    expect(leastSquaresLoss(target, target)).toBe(0);
    expect(leastSquaresLossGradient(target, target)).toEqual(matrix(2, 2));
  });
});
