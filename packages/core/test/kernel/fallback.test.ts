import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { propagate } from '../../src/propagation/propagate.ts';
import { quantities } from '../../src/propagation/quantity.ts';
import { RandomState } from '../../src/random/random-state.ts';
import { network } from '../support/networks.ts';

/** What a content security policy without 'wasm-unsafe-eval' makes of a constructor. */
function forbidden(): never {
  throw new Error('Wasm code generation disallowed by embedder');
}

/** The package as a runtime gets it that is like this one but for its WebAssembly. */
async function freshModules() {
  const [pool, propagation, random] = await Promise.all([
    import('../../src/kernel/kernel-pool.ts'),
    import('../../src/propagation/propagate.ts'),
    import('../../src/random/random-state.ts'),
  ]);
  return { ...pool, ...propagation, ...random };
}

beforeEach(() => {
  vi.resetModules();
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.resetModules();
});

describe.each([
  ['is missing', undefined],
  ['is forbidden, or has no SIMD', { Module: forbidden, Instance: forbidden }],
])('where WebAssembly %s', (_, webAssembly) => {
  it('everything is computed in TypeScript, to the same bits', async () => {
    const spec = network({ activation: 'tanh', inputs: 60, biasSigmaSq: 0.1 });
    const options = { seed: 3, sigmaSq: [0.1, 2], quantities };
    const expected = propagate(spec, options);
    const normals = new RandomState(8).normal(1001);

    vi.stubGlobal('WebAssembly', webAssembly);
    const fresh = await freshModules();
    expect(fresh.propagate).not.toBe(propagate);
    expect(fresh.kernelKind()).toBe('typescript');
    expect(fresh.propagate(spec, options)).toEqual(expected);
    expect(new fresh.RandomState(8).normal(1001)).toEqual(normals);
  });
});

describe('where WebAssembly is as it should be', () => {
  it('computes', async () => {
    const fresh = await freshModules();
    expect(fresh.kernelKind()).toBe('wasm');
  });
});
