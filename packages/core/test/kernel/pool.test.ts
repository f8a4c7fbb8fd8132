import { afterEach, describe, expect, it } from 'vitest';
import { borrowKernel, forceKernel, kernelKind, returnKernel, withKernel } from '../../src/kernel/kernel-pool.ts';
import type { Kernel, KernelKind } from '../../src/kernel/kernel.ts';
import { PlainMemory } from '../../src/kernel/plain/plain-memory.ts';
import { kernelKinds } from '../support/kernels.ts';

afterEach(() => forceKernel());

const kindOf = (kernel: Kernel): KernelKind => (kernel.functions.memory instanceof PlainMemory ? 'typescript' : 'wasm');

describe('the pool of kernels', () => {
  it('does not lend a borrowed kernel twice', () => {
    const kernels = [borrowKernel(), borrowKernel(), borrowKernel()];
    expect(new Set(kernels).size).toBe(3);
    expect(new Set(kernels.map(({ functions }) => functions.memory)).size).toBe(3);
    kernels.forEach(returnKernel);
    expect(new Set([borrowKernel(), borrowKernel()]).size).toBe(2);
  });

  it('lends a returned kernel again, with all of its memory free', () => {
    const kernel = borrowKernel();
    const first = kernel.allocate(1000);
    returnKernel(kernel);
    const again = borrowKernel();
    expect(again).toBe(kernel);
    expect(again.allocate(1000)).toBe(first);
    returnKernel(again);
  });

  it('lends kernels to work within work, each its own, and takes them back also where it fails', () => {
    withKernel((outer) => {
      withKernel((inner) => expect(inner).not.toBe(outer));
    });
    let failed: Kernel | undefined;
    const work = (): unknown =>
      withKernel((kernel) => {
        failed = kernel;
        kernel.allocate(1000);
        throw new Error('work failed');
      });
    expect(work).toThrow('work failed');
    expect(withKernel((kernel) => kernel)).toBe(failed);
  });

  it('gives what the work gives', () => {
    expect(withKernel(() => 42)).toBe(42);
  });

  it('does not keep a kernel that has grown large', () => {
    const kernel = borrowKernel();
    kernel.allocate(2 ** 23 + 1);
    returnKernel(kernel);
    expect(borrowKernel()).not.toBe(kernel);
  });

  it('lends WebAssembly where there is some, as here', () => {
    expect(kernelKind()).toBe('wasm');
    expect(withKernel(kindOf)).toBe('wasm');
  });

  it.each(kernelKinds)('lends only the %s kernel once that is forced, and the best again after', (kind) => {
    withKernel(() => undefined);
    forceKernel(kind);
    expect(kernelKind()).toBe(kind);
    expect([borrowKernel(), borrowKernel()].map(kindOf)).toEqual([kind, kind]);
    forceKernel();
    expect(kernelKind()).toBe('wasm');
    expect(withKernel(kindOf)).toBe('wasm');
  });

  it('does not lend a kernel of another kind that was borrowed before one kind was forced', () => {
    const before = borrowKernel();
    forceKernel('typescript');
    returnKernel(before);
    expect(withKernel(kindOf)).toBe('typescript');
  });
});
