import { describe, expect, it } from 'vitest';
import { borrowKernel, returnKernel } from '../../src/kernel/kernel-pool.ts';
import { runTask, tasksOf } from '../../src/sweep/tasks.ts';
import { assertFitsInMemory, memoryNeeded } from '../../src/sweep/memory.ts';
import { SpecError } from '../../src/sweep/spec-error.ts';
import { parseSweepSpec, type SweepSpec, type SweepSpecInput } from '../../src/sweep/sweep-spec.ts';
import { newKernel } from '../support/kernels.ts';

const GB = 1e9;
const small = { layers: 3, width: 4, inputs: 10, gradientInputs: 10, sigmaSq: 1, seeds: 0 };

function refusalOf(input: SweepSpecInput, limit: number): SpecError {
  try {
    assertFitsInMemory(parseSweepSpec(input), limit);
  } catch (error) {
    if (error instanceof SpecError) return error;
    throw error;
  }
  return expect.fail(`${JSON.stringify(input)} was taken`);
}

/** The least memory in which it fits. */
function assertedNeed(spec: SweepSpec): number {
  let [low, high] = [0, 4 * GB];
  while (high - low > 1e5) {
    const middle = (low + high) / 2;
    try {
      assertFitsInMemory(spec, middle);
      high = middle;
    } catch {
      low = middle;
    }
  }
  return high;
}

describe('assertFitsInMemory', () => {
  it('takes what fits, the default sweep in 100 MB among it', () => {
    expect(() => assertFitsInMemory(parseSweepSpec({}), 0.1 * GB)).not.toThrow();
    expect(() => assertFitsInMemory(parseSweepSpec({ layers: 1500, width: 512 }), GB)).not.toThrow();
  });

  it.each<[string, SweepSpecInput]>([
    ['layers', { ...small, layers: 1e9 }],
    ['width', { ...small, width: 100_000 }],
    ['inputWidth', { ...small, width: 100, inputs: 1, gradientInputs: 1, inputWidth: 1e8 }],
    ['outputWidth', { ...small, outputWidth: 1e9 }],
    ['inputs', { ...small, inputs: 1e9 }],
    ['inputs', { ...small, inputs: 1e8, activation: 'tanh' }],
    ['gradientInputs', { ...small, gradientInputs: 1e9 }],
    ['gradientInputs', { ...small, gradientInputs: 1e8, activation: 'tanh' }],
  ])('names %s where it takes the most', (field, input) => {
    const { field: named, problem } = refusalOf(input, GB);
    expect(named).toBe(field);
    expect(problem).toMatch(
      /^given \d+, which needs about \d+(\.\d)? [kMGTPEZ]?B of memory by the (rays|spectral|dense) method; allowed: what fits in 1\.0 GB$/,
    );
  });

  it('gives as its example a value that fits', () => {
    const tooMuch: SweepSpecInput[] = [
      { ...small, layers: 1e9 },
      { ...small, width: 100_000 },
      { ...small, inputs: 1e9 },
      { ...small, gradientInputs: 1e8, activation: 'tanh' },
    ];
    for (const input of tooMuch) {
      const { field, example } = refusalOf(input, GB);
      const mended = parseSweepSpec({ ...input, [field]: example });
      expect(() => assertFitsInMemory(mended, GB)).not.toThrow();
    }
  });

  it('names the bound that is the tighter, the 4.3 GB of a kernel or what there is', () => {
    const input = { ...small, width: 30_000, method: 'dense' };
    expect(refusalOf(input, 13 * GB).problem).toMatch(/allowed: what fits in 4\.3 GB$/);
    expect(refusalOf(input, 2 * GB).problem).toMatch(/allowed: what fits in 2\.0 GB$/);
  });

  it('looks at every network of the sweep', () => {
    expect(refusalOf({ ...small, width: '4,100000' }, GB).problem).toContain('given 100000');
  });

  it('counts D² weights of 8 bytes, so refuses a width of 20,000 under 3.2 GB and takes it above 3.3', () => {
    expect(refusalOf({ ...small, width: 20_000 }, 3.1 * GB).problem).toContain('about 3.2 GB');
    expect(() => assertFitsInMemory(parseSweepSpec({ ...small, width: 20_000 }), 3.3 * GB)).not.toThrow();
  });

  it('counts them twice where they are made orthogonal', () => {
    const input = { ...small, width: 20_000, initializer: 'orthogonal' };
    expect(refusalOf(input, 6.3 * GB).problem).toContain('about 6.4 GB');
    expect(() => assertFitsInMemory(parseSweepSpec(input), 6.5 * GB)).not.toThrow();
  });

  it('refuses what 32-bit pointers do not reach, however much memory there is', () => {
    const { field, problem, example } = refusalOf({ ...small, width: 100_000 }, 1000 * GB);
    expect(field).toBe('width');
    expect(problem).toBe(
      'given 100000, which needs about 80 GB of memory by the rays method; allowed: what fits in 4.3 GB',
    );
    expect(() => assertFitsInMemory(parseSweepSpec({ ...small, width: example }), 1000 * GB)).not.toThrow();
  });

  it.each<SweepSpecInput>([
    { width: 400, layers: 40 },
    { width: 1200, layers: 5, inputs: 10, gradientInputs: 10 },
    { width: 80, layers: 30, inputs: 10_000, activation: 'gelu', method: 'dense', quantities: 'h' },
    { width: 80, layers: 300, inputs: 100, gradientInputs: 100, activation: 'gelu', method: 'dense' },
    {
      width: 100,
      layers: 100,
      inputs: 500,
      gradientInputs: 200,
      activation: 'tanh',
      method: 'spectral',
      sigmaSq: 0.01,
    },
    { width: 16, layers: 20, inputs: 3000, gradientInputs: 300, activation: 'tanh', method: 'spectral', sigmaSq: 1 },
  ])('comes close to what a kernel takes: %j', (input) => {
    const spec = parseSweepSpec({ seeds: 0, sigmaSq: '2/fan_in', ...input });
    const kernel = newKernel('wasm');
    returnKernel(kernel);
    runTask(tasksOf(spec)[0]);
    expect(borrowKernel()).toBe(kernel);
    const needed = assertedNeed(spec);
    expect(needed).toBeGreaterThan(0.6 * kernel.size);
    expect(needed).toBeLessThan(2 * kernel.size);
  });

  it('knows that dense keeps every layer of the gradients, and rays none', () => {
    const input = { ...small, layers: 1000, width: 100, gradientInputs: 10_000 };
    expect(() => assertFitsInMemory(parseSweepSpec(input), GB)).not.toThrow();
    expect(refusalOf({ ...input, method: 'dense' }, GB).field).toBe('gradientInputs');
  });

  it('says so in words where there is no memory left at all', () => {
    for (const limit of [0, 0.5]) expect(refusalOf(small, limit).problem).toMatch(/allowed: what fits in [\d.]+ B$/);
  });
});

describe('memoryNeeded', () => {
  const needed = (input: SweepSpecInput, workers: number): number => memoryNeeded(parseSweepSpec(input), workers);

  it('is of the whole program: the default sweep on 4 workers takes 230 MB', () => {
    // Resident memory of Node 24 with 4 worker threads that ran it: 223 MB. Each worker added 37 to 43 MB.
    expect(needed({}, 4)).toBeGreaterThan(180e6);
    expect(needed({}, 4)).toBeLessThan(290e6);
  });

  it('grows by what a worker needs with each, of the network that needs the most', () => {
    const [narrow, large] = [{ width: 10 }, { width: 3000, layers: 20 }];
    const step = (input: SweepSpecInput): number => needed(input, 3) - needed(input, 2);
    // The weights of a layer of 3000 units, and the layers that are kept.
    expect(step(large)).toBeGreaterThan(3000 * 3000 * 8);
    // Beside it the text of its figures, of which two networks have more.
    expect(step({ layers: 20, width: '10,3000' })).toBeGreaterThanOrEqual(step(large));
    expect(step({ layers: 20, width: '10,3000' }) - step(large)).toBeLessThan(10e6);
    expect(step(narrow)).toBeLessThan(50e6);
    expect(needed({ ...large, width: '10,3000' }, 2)).toBeGreaterThan(needed(large, 2));
  });

  it('counts what is gathered of one network at a time, and the summaries of all', () => {
    const wide = {
      layers: 1000,
      width: 4,
      sigmaSq: 'log:1e-3:1:1000',
      quantities: 'h',
      inputs: 10,
      gradientInputs: 10,
    };
    const [one, more] = [needed({ ...wide, seeds: 0 }, 1), needed({ ...wide, seeds: '0..9' }, 1)];
    // 10^6 cells of another 9 seeds, 28 bytes each at least, and less than the three times of that which doubling takes at most.
    expect((more - one) / 9e6).toBeGreaterThanOrEqual(28);
    expect((more - one) / 9e6).toBeLessThan(84);
    const both = needed({ ...wide, seeds: '0..9', activation: 'relu,linear' }, 1);
    expect((both - more) / 1e6).toBeGreaterThan(16);
    expect((both - more) / 1e6).toBeLessThan(100);
  });
});
