import { describe, expect, it } from 'vitest';
import { assertFitsInMemory } from '../../src/sweep/memory.ts';
import { SpecError } from '../../src/sweep/spec-error.ts';
import { parseSweepSpec, type SweepSpecInput } from '../../src/sweep/sweep-spec.ts';

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
      /^given \d+, which needs about \d+(\.\d)? [kMGTPEZ]?B of memory by the (rays|dense) method; allowed: what fits in 1\.0 GB$/,
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

  it('looks at every network of the sweep', () => {
    expect(refusalOf({ ...small, width: '4,100000' }, GB).problem).toContain('given 100000');
  });

  it('counts D² weights of 8 bytes, so refuses a width of 100,000 under 80 GB and takes it above 81', () => {
    expect(refusalOf({ ...small, width: 100_000 }, 79 * GB).problem).toContain('about 80 GB');
    expect(() => assertFitsInMemory(parseSweepSpec({ ...small, width: 100_000 }), 81 * GB)).not.toThrow();
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
