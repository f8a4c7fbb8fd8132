import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { piecesOf } from '../../src/propagation/input-pieces.ts';

const inputs = fc
  .array(fc.oneof(fc.double({ min: -5, max: 5, noNaN: true }), fc.constantFrom(0, 1, -1)), {
    minLength: 1,
    maxLength: 30,
  })
  .map((values) => Float64Array.from(values));

describe('piecesOf', () => {
  it('takes every input once, as its signs times its point', () => {
    fc.assert(
      fc.property(inputs, fc.boolean(), fc.boolean(), (data, hasBiases, isOdd) => {
        const seen: number[] = [];
        for (const { sign, members } of piecesOf(data, hasBiases, isOdd)) {
          expect(members.length).toBeGreaterThan(0);
          for (const each of members) {
            expect(each.indices.length).toBe(each.points.length);
            expect(each.indices.length).toBeGreaterThan(0);
            each.indices.forEach((index, i) => {
              seen.push(index);
              expect(sign * each.sign * each.points[i] === data[index]).toBe(true);
            });
          }
        }
        expect(seen.toSorted((a, b) => a - b)).toEqual([...data.keys()]);
      }),
    );
  });

  it('has ranges from the least to the largest point of each piece', () => {
    fc.assert(
      fc.property(inputs, fc.boolean(), fc.boolean(), (data, hasBiases, isOdd) => {
        for (const { range, members } of piecesOf(data, hasBiases, isOdd)) {
          const points = members.flatMap((each) => [...each.points]);
          expect(range[0] === Math.min(...points)).toBe(true);
          expect(range[1] === Math.max(...points)).toBe(true);
          if (!hasBiases) expect(range[0]).toBeGreaterThanOrEqual(0);
        }
      }),
    );
  });

  it('is one piece with biases, and none has another sign', () => {
    const pieces = piecesOf(Float64Array.of(-1, 2, -3), true, true);
    expect(pieces).toEqual([
      { sign: 1, range: [-3, 2], members: [{ sign: 1, indices: [0, 1, 2], points: Float64Array.of(-1, 2, -3) }] },
    ]);
  });

  it('is one piece for an odd activation without biases, whose negative inputs are mirrored', () => {
    const pieces = piecesOf(Float64Array.of(-1, 2, -3), false, true);
    expect(pieces).toEqual([
      {
        sign: 1,
        range: [1, 3],
        members: [
          { sign: 1, indices: [1], points: Float64Array.of(2) },
          { sign: -1, indices: [0, 2], points: Float64Array.of(1, 3) },
        ],
      },
    ]);
  });

  it('is two pieces for any other, or one if all inputs are of one sign', () => {
    const signs = (...data: number[]): number[] =>
      piecesOf(Float64Array.from(data), false, false).map(({ sign }) => sign);
    expect(signs(-1, 2, -3)).toEqual([1, -1]);
    expect(signs(1, 2, 0)).toEqual([1]);
    expect(signs(-1, -2)).toEqual([-1]);
  });
});
