import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Kernel } from '../../src/kernel/kernel.ts';
import type { KernelFunctions } from '../../src/kernel/kernel-functions.ts';
import { kernelKinds, newKernel } from '../support/kernels.ts';

/** A kernel whose memory does not grow. */
function cramped(grow: () => number): Kernel {
  return new Kernel('wasm', { memory: { buffer: new ArrayBuffer(2 ** 16), grow } } as unknown as KernelFunctions, 0);
}

describe.each(kernelKinds)('the memory of the %s kernel', (kind) => {
  it('is handed out at multiples of 64 bytes, in places that do not overlap', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(3000), { minLength: 1, maxLength: 20 }), (lengths) => {
        const kernel = newKernel(kind);
        const places = lengths.map((length) => ({ length, pointer: kernel.allocate(length) }));
        places.forEach(({ pointer, length }, i) => kernel.floats(pointer, length).fill(i));
        places.forEach(({ pointer, length }, i) => {
          expect(pointer % 64).toBe(0);
          expect(pointer).toBeGreaterThan(0);
          expect(kernel.floats(pointer, length).every((value) => value === i)).toBe(true);
        });
      }),
      { numRuns: 20 },
    );
  });

  it('takes bytes of any number', () => {
    const kernel = newKernel(kind);
    const pointers = [1, 63, 64, 65, 0].map((bytes) => kernel.allocateBytes(bytes));
    expect(pointers.map((pointer) => pointer % 64)).toEqual([0, 0, 0, 0, 0]);
    expect(pointers.toSorted((a, b) => a - b)).toEqual(pointers);
  });

  it('keeps what stands in it when it grows', () => {
    const kernel = newKernel(kind);
    const before = kernel.allocate(4);
    kernel.floats(before, 4).set([1, 2, 3, 4]);
    const size = kernel.size;
    const after = kernel.allocate(2 ** 18);
    expect(kernel.size).toBeGreaterThan(size);
    kernel.floats(after, 2 ** 18).fill(7);
    expect([...kernel.floats(before, 4)]).toEqual([1, 2, 3, 4]);
  });

  it('is given back all at once: the same places come again, and nothing grows', () => {
    const kernel = newKernel(kind);
    const places = (): number[] => [1, 100_000, 7].map((length) => kernel.allocate(length));
    const first = places();
    const size = kernel.size;
    for (let i = 0; i < 5; i++) {
      kernel.reset();
      expect(places()).toEqual(first);
    }
    expect(kernel.size).toBe(size);
  });

  it('refuses what 32-bit pointers do not reach, saying how much was asked for and what would do', () => {
    const kernel = newKernel(kind);
    for (const length of [2 ** 29, 2 ** 40, Number.MAX_SAFE_INTEGER]) {
      const ask = (): unknown => kernel.allocate(length);
      expect(ask).toThrow(RangeError);
      expect(ask).toThrow(/needs more than \d+ MiB .* fewer inputs or less width/);
    }
    expect(() => kernel.allocate(2 ** 29)).toThrow(/more than 409[67] MiB/);
    // And goes on as if it had not been asked.
    expect(kernel.allocate(10) % 64).toBe(0);
  });
});

describe('memory that does not grow', () => {
  it.each([
    ['saying so', () => -1],
    [
      'throwing',
      () => {
        throw new Error('no room');
      },
    ],
  ])('by %s is refused with a RangeError once it is used up', (_, grow) => {
    const kernel = cramped(grow);
    const first = kernel.allocate(100);
    expect(() => kernel.allocate(2 ** 16)).toThrow(RangeError);
    expect(() => kernel.allocate(2 ** 16)).toThrow('more than there is');
    expect(kernel.allocate(100)).toBeGreaterThan(first);
  });
});
