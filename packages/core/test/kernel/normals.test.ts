import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Kernel } from '../../src/kernel/kernel.ts';
import { GeneratorState } from '../../src/random/generator-state.ts';
import { stateOfKey, stateOfSeed } from '../../src/random/mersenne-twister.ts';
import { fillWithNormals } from '../../src/random/polar-normals.ts';
import { seeds } from '../support/arbitraries.ts';
import { expectSameBits } from '../support/expect-same-bits.ts';
import { guarded, guardedRoom, kernelKinds, newKernel } from '../support/kernels.ts';

/** Of none, of one, around a block of 156 pairs, and of several. */
const counts = fc.array(fc.oneof(fc.constantFrom(0, 1, 2, 3, 243, 244, 245, 246, 312), fc.nat(2000)), { maxLength: 8 });

describe.each(kernelKinds)('normals of the %s kernel', (kind) => {
  const kernel: Kernel = newKernel(kind);

  it('are those of the plain polar method, and leave the generator where that does', () => {
    fc.assert(
      fc.property(seeds, counts, fc.boolean(), (seed, sizes, isKey) => {
        const state = isKey ? stateOfKey([seed, 1]) : stateOfSeed(seed);
        const plain = state.clone();
        for (const n of sizes) {
          kernel.reset();
          const out = guardedRoom(kernel, n);
          kernel.drawNormals(state, out, n);
          const expected = new Float64Array(n);
          fillWithNormals(plain, expected);
          expectSameBits(guarded(kernel, out, n), expected);
          expect(state.position).toBe(plain.position);
          expect(state.keptNormal).toBe(plain.keptNormal);
        }
        expect(state.words).toEqual(plain.words);
      }),
      { numRuns: 60 },
    );
  });
});

describe('a generator state', () => {
  it('is copied whole, and the copy goes on alone', () => {
    const state = stateOfSeed(3);
    fillWithNormals(state, new Float64Array(7));
    const copy = state.clone();
    expect(copy.bytes).toEqual(state.bytes);
    fillWithNormals(copy, new Float64Array(1000));
    const expected = stateOfSeed(3);
    fillWithNormals(expected, new Float64Array(7));
    expect(state.bytes).toEqual(expected.bytes);
  });

  it('lies where it is put in a buffer, and keeps a normal or none', () => {
    const buffer = new ArrayBuffer(GeneratorState.bytes + 64);
    const state = new GeneratorState(buffer, 64);
    expect(state.keptNormal).toBeNull();
    state.keptNormal = -0.25;
    state.position = 8;
    const seen = new GeneratorState(buffer, 64);
    expect([seen.keptNormal, seen.position]).toEqual([-0.25, 8]);
    state.keptNormal = null;
    expect(seen.keptNormal).toBeNull();
    expect(new Uint8Array(buffer, 0, 64).every((byte) => byte === 0)).toBe(true);
  });
});
