import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { forceKernel } from '../../src/kernel/kernel-pool.ts';
import { methods, whyNot, type Method } from '../../src/propagation/method.ts';
import type { NetworkSpec } from '../../src/propagation/network-spec.ts';
import type { Profile } from '../../src/propagation/profile.ts';
import { propagate } from '../../src/propagation/propagate.ts';
import { quantities } from '../../src/propagation/quantity.ts';
import { anyNetworks, homogeneousNetworks, seeds, smoothNetworks, variances } from '../support/arbitraries.ts';
import { kernelKinds } from '../support/kernels.ts';
import { network } from '../support/networks.ts';

afterEach(() => forceKernel());

function byBothKernels(spec: NetworkSpec, method: Method, seed: number, sigmaSq: readonly number[]): Profile[][] {
  return kernelKinds.map((kind) => {
    forceKernel(kind);
    return propagate(spec, { seed, sigmaSq, method, quantities });
  });
}

describe('profiles of the two kernels are the same to the bit', () => {
  it.each([
    ['rays', homogeneousNetworks],
    ['dense', anyNetworks],
    ['spectral', smoothNetworks],
  ] as const)('by %s, for any network', (method, networks) => {
    fc.assert(
      fc.property(networks, seeds, fc.array(variances, { minLength: 1, maxLength: 2 }), (spec, seed, sigmaSq) => {
        const [wasm, typescript] = byBothKernels(spec, method, seed, sigmaSq);
        expect(typescript).toEqual(wasm);
      }),
      { numRuns: 60 },
    );
  });

  it.each(methods)('by %s, beyond float64 and at its ends', (method) => {
    for (const activation of ['relu', 'linear', 'tanh', 'erf', 'sigmoid'] as const) {
      const spec = network({ activation, layers: 40, inputs: 60, gradientInputs: 30 });
      if (whyNot(method, spec) !== null) continue;
      const [wasm, typescript] = byBothKernels(spec, method, 1, [0, 1e-300, 1e-6, 1e250]);
      expect(typescript).toEqual(wasm);
    }
  });

  it.each(methods)("by %s, for the notebook's network", (method) => {
    const shape = { layers: 10, width: 80, inputs: 300, gradientInputs: 100 };
    const spec = network({ ...shape, activation: method === 'rays' ? 'relu' : 'tanh' });
    const [wasm, typescript] = byBothKernels(spec, method, 0, [0.0125]);
    expect(typescript).toEqual(wasm);
  });
});
