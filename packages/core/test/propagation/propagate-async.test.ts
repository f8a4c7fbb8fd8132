import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { propagate, propagateAsync, type PropagateAsyncOptions } from '../../src/propagation/propagate.ts';
import { quantities } from '../../src/propagation/quantity.ts';
import { anyNetworks, homogeneousNetworks, seeds, smoothNetworks, variances } from '../support/arbitraries.ts';
import { network } from '../support/networks.ts';

const long = network({ layers: 20, activation: 'tanh', inputs: 5, gradientInputs: 3 });
const options = { seed: 1, sigmaSq: [0.1, 0.2, 0.5], quantities };

/** A clock that has moved on by more than a slice whenever it is looked at, so that the thread is freed after every layer. */
let looks = 0;
beforeEach(() => {
  looks = 0;
  vi.spyOn(Date, 'now').mockImplementation(() => 1000 * ++looks);
});
afterEach(() => {
  vi.restoreAllMocks();
});

describe('propagateAsync', () => {
  it('gives the profiles of propagate, to the bit', async () => {
    const networks = fc.oneof(anyNetworks, homogeneousNetworks, smoothNetworks);
    await fc.assert(
      fc.asyncProperty(networks, seeds, fc.array(variances, { maxLength: 3 }), async (spec, seed, sigmaSq) => {
        const asked = { seed, sigmaSq, quantities };
        expect(await propagateAsync(spec, asked)).toEqual(propagate(spec, asked));
      }),
      { numRuns: 25 },
    );
  });

  it('frees the thread between layers', async () => {
    const done: string[] = [];
    const running = propagateAsync(long, options).then(() => done.push('network'));
    await new Promise((resolve) => {
      setTimeout(resolve, 0);
    });
    done.push('timer');
    await running;
    expect(done).toEqual(['timer', 'network']);
    // Three variances, forward and backward.
    expect(looks).toBeGreaterThan(3 * 2 * 15);
  });

  it('runs beside others, and beside propagate, without either disturbing the other', async () => {
    const specs = [
      long,
      network({ layers: 15, activation: 'gelu', biasSigmaSq: 0.1, inputs: 60, gradientInputs: 30 }),
      network({ layers: 25, width: 9 }),
      long,
    ];
    const expected = specs.map((spec, seed) => propagate(spec, { ...options, seed }));
    const running = specs.map((spec, seed) =>
      propagateAsync(spec, {
        ...options,
        seed,
        onProgress: () => expect(propagate(specs[2], { ...options, seed: 2 })).toEqual(expected[2]),
      }),
    );
    expect(propagate(specs[1], { ...options, seed: 1 })).toEqual(expected[1]);
    expect(await Promise.all(running)).toEqual(expected);
  });

  it.each(['rays', 'dense', 'spectral'] as const)('reports every profile once, in order, by %s', async (method) => {
    const spec = method === 'rays' ? network() : long;
    const reports: [number, number][] = [];
    const onProgress = (done: number, total: number): void => void reports.push([done, total]);
    await propagateAsync(spec, { ...options, method, onProgress });
    expect(reports).toEqual([
      [1, 3],
      [2, 3],
      [3, 3],
    ]);
  });

  it('reports nothing for no σ²', async () => {
    const onProgress = vi.fn<() => void>();
    expect(await propagateAsync(long, { ...options, sigmaSq: [], onProgress })).toEqual([]);
    expect(onProgress).not.toHaveBeenCalled();
  });
});

describe('propagateAsync with a signal', () => {
  it('stops with its reason when it is aborted after a profile', async () => {
    const abort = new AbortController();
    const reason = new Error('another network was asked for');
    const reports: number[] = [];
    const onProgress = (done: number): void => {
      reports.push(done);
      if (done === 2) abort.abort(reason);
    };
    await expect(propagateAsync(long, { ...options, signal: abort.signal, onProgress })).rejects.toBe(reason);
    expect(reports).toEqual([1, 2]);
  });

  it('stops between layers, long before a profile is done', async () => {
    const abort = new AbortController();
    const onProgress = vi.fn<() => void>();
    setTimeout(() => abort.abort('enough'), 0);
    const running = propagateAsync({ ...long, layers: 5000 }, { ...options, signal: abort.signal, onProgress });
    await expect(running).rejects.toBe('enough');
    expect(onProgress).not.toHaveBeenCalled();
    expect(looks).toBeLessThan(5000);
  });

  it('does nothing at all if it is aborted already', async () => {
    const signal = AbortSignal.abort('too late');
    await expect(propagateAsync({ ...long, layers: 1e9 }, { ...options, signal })).rejects.toBe('too late');
    expect(looks).toBe(0);
  });

  it('ends well if it is aborted with the last profile, or after', async () => {
    const abort = new AbortController();
    const onProgress = (done: number): void => {
      if (done === 3) abort.abort('too late');
    };
    const profiles = await propagateAsync(long, { ...options, signal: abort.signal, onProgress });
    expect(profiles).toEqual(propagate(long, options));
  });

  it('leaves everything in order for who comes next', async () => {
    const expected = propagate(long, options);
    const abort = new AbortController();
    const running = propagateAsync(long, { ...options, signal: abort.signal, onProgress: () => abort.abort('stop') });
    await expect(running).rejects.toBe('stop');
    const failing = propagateAsync(long, {
      ...options,
      onProgress: () => {
        throw new Error('nobody listens');
      },
    });
    await expect(failing).rejects.toThrow('nobody listens');
    expect(propagate(long, options)).toEqual(expected);
    expect(await propagateAsync(long, options)).toEqual(expected);
  });
});

describe('propagateAsync refuses', () => {
  it.each<[string, Partial<typeof long>, Partial<PropagateAsyncOptions>]>([
    ['a network that is none', { width: 0 }, {}],
    ['a negative σ²', {}, { sigmaSq: [1, -1] }],
    ['a seed out of range', {}, { seed: -1 }],
    ['an unknown quantity', {}, { quantities: ['x' as 'h'] }],
    ['an unknown method', {}, { method: 'magic' as 'dense' }],
    ['a method that cannot answer', {}, { method: 'rays' }],
  ])('%s, as propagate does, before any work', async (_, spec, given) => {
    const onProgress = vi.fn<() => void>();
    // Work on so many layers would not end.
    const asked = [
      { ...long, layers: 1e9, ...spec },
      { ...options, ...given },
    ] as const;
    expect(() => propagate(...asked)).toThrow(RangeError);
    const running = propagateAsync(asked[0], { ...asked[1], onProgress });
    await expect(running).rejects.toThrow(RangeError);
    expect(onProgress).not.toHaveBeenCalled();
    expect(looks).toBe(0);
  });
});
