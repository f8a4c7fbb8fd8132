import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { forceKernel } from '../../src/kernel/kernel-pool.ts';
import { RandomState } from '../../src/random/random-state.ts';
import { seeds } from '../support/arbitraries.ts';
import { kernelKinds } from '../support/kernels.ts';
import { normalFigures } from '../support/normal-figures.ts';
import { sha256 } from '../support/sha256.ts';

const keys = fc.array(seeds, { minLength: 1, maxLength: 4 });
const draws = fc.array(
  fc.record({ call: fc.constantFrom('normal' as const, 'randomSample' as const), n: fc.nat(700) }),
  { maxLength: 8 },
);

afterEach(() => forceKernel());

describe.each(kernelKinds)('normals drawn by the %s kernel', (kind) => {
  it.each(normalFigures.afterUniforms)(
    "are NumPy's to the bit after $uniforms uniforms, seed $seed",
    ({ seed, uniforms, n, ...figures }) => {
      forceKernel(kind);
      const random = new RandomState(seed);
      random.randomSample(uniforms);
      expect(sha256(random.normal(n))).toBe(figures.sha256);
    },
  );

  it.each(normalFigures.keys)("are NumPy's to the bit, key $seed", ({ seed, n, ...figures }) => {
    forceKernel(kind);
    expect(sha256(new RandomState(seed).normal(n))).toBe(figures.sha256);
  });
});

describe('a stream of normals and uniforms', () => {
  it('has the same bits by both kernels, whatever is drawn in whatever order, from seeds and keys', () => {
    fc.assert(
      fc.property(fc.oneof(seeds, keys), draws, (seed, calls) => {
        const [first, second] = kernelKinds.map((kind) => {
          forceKernel(kind);
          const random = new RandomState(seed);
          return calls.map(({ call, n }) => random[call](n));
        });
        expect(second).toEqual(first);
      }),
      { numRuns: 60 },
    );
  });
});
