import { expect, it } from 'vitest';
import { cases } from './cases.ts';

it('fuzzing tries ten thousand cases or more', () => {
  expect(Object.values(cases).reduce((sum, count) => sum + count, 0)).toBeGreaterThanOrEqual(10_000);
});
