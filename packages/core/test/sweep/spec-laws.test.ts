import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { facetsOf } from '../../src/sweep/grid.ts';
import { parseSweepSpec } from '../../src/sweep/sweep-spec.ts';
import { countableSpecs } from './countable-specs.ts';

describe('a parsed spec', () => {
  it('is parsed to itself, and so through JSON', () => {
    fc.assert(
      fc.property(countableSpecs, (input) => {
        const spec = parseSweepSpec(input);
        expect(parseSweepSpec(spec)).toEqual(spec);
        expect(parseSweepSpec(JSON.parse(JSON.stringify(spec)))).toEqual(spec);
      }),
      { numRuns: 150 },
    );
  });

  it('is parsed to itself from text, its lists joined by commas, as flags and addresses spell it', () => {
    fc.assert(
      fc.property(countableSpecs, (input) => {
        const spec = parseSweepSpec(input);
        const texts = Object.fromEntries(Object.entries(spec).map(([field, value]) => [field, String(value)]));
        expect(parseSweepSpec(texts)).toEqual(spec);
      }),
      { numRuns: 150 },
    );
  });

  it('has axes of σ² that ascend, each value once, all finite and ≥ 0', () => {
    fc.assert(
      fc.property(countableSpecs, (input) => {
        for (const { sigmaSq } of facetsOf(parseSweepSpec(input))) {
          expect(sigmaSq.length).toBeGreaterThan(0);
          expect(sigmaSq.every((value) => Number.isFinite(value) && value >= 0)).toBe(true);
          expect(sigmaSq.every((value, i) => i === 0 || value > sigmaSq[i - 1])).toBe(true);
        }
      }),
      { numRuns: 100 },
    );
  });

  it('holds whole numbers and seeds that ascend, each once', () => {
    fc.assert(
      fc.property(countableSpecs, (input) => {
        const { layers, width, seeds } = parseSweepSpec(input);
        for (const axis of [layers, width, seeds]) {
          expect(axis.every((value, i) => Number.isInteger(value) && (i === 0 || value > axis[i - 1]))).toBe(true);
        }
      }),
      { numRuns: 100 },
    );
  });
});
