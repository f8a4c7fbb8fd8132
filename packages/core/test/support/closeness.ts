import { expect } from 'vitest';

/** |actual − expected| / |expected|; for an expected 0, 0 if that is what came and infinite if not. */
export function relativeError(actual: number, expected: number): number {
  const difference = Math.abs(actual - expected);
  return expected === 0 ? (difference === 0 ? 0 : Infinity) : difference / Math.abs(expected);
}

/** Fails unless the numbers agree to the relative tolerance. `null` and NaN agree with nothing. */
export function expectClose(actual: number | null | undefined, expected: number, tolerance: number): void {
  expect(relativeError(actual ?? NaN, expected), `${actual} should be ${expected}`).toBeLessThanOrEqual(tolerance);
}

/** Fails unless as many numbers came as are expected and each agrees to the relative tolerance. */
export function expectAllClose(
  actual: ArrayLike<number | null | undefined>,
  expected: ArrayLike<number>,
  tolerance: number,
): void {
  expect(actual.length).toBe(expected.length);
  for (let i = 0; i < expected.length; i++) {
    const error = relativeError(actual[i] ?? NaN, expected[i]);
    if (!(error <= tolerance)) expect.fail(`[${i}] is ${actual[i]}, ${error} relative from ${expected[i]}`);
  }
}

/** Fails unless the numbers differ by no more than the tolerance. */
export function expectWithin(
  actual: number | null | undefined,
  expected: number,
  tolerance: number,
  what = 'it',
): void {
  const difference = Math.abs((actual ?? NaN) - expected);
  if (difference <= tolerance) return;
  expect.fail(`${what} is ${actual}, which is ${difference} from ${expected}, more than ${tolerance}`);
}
