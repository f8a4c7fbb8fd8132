import { describe, expect, it } from 'vitest';
import { precisionLimits } from '../../src/precision/precision-limits.ts';
import { lossesInWords, lossesOfValuesInWords } from '../../src/verdict/losses.ts';
import { course } from '../support/courses.ts';

const words = (logs: readonly (number | null)[]): string => lossesInWords(precisionLimits(course(logs)));

describe('lossesInWords', () => {
  it('is empty where no format loses anything', () => {
    expect(words([0, 1])).toBe('');
    expect(words([null])).toBe('');
  });

  it('names the formats that overflow, those of one layer together', () => {
    expect(words([0, 5])).toBe('float16 overflows at layer 2');
    expect(words([0, 5, 10, 15, 39])).toMatch(/^float16 overflows at layer 2, bfloat16 and float32 at layer 5/);
    expect(words([39])).toBe('float16, bfloat16 and float32 overflow at layer 1');
  });

  it('names the formats that round everything to 0, and those that lose digits', () => {
    expect(words([-1, -8])).toBe('float16 rounds everything to 0 at layer 2');
    expect(words([-1, -5])).toBe('float16 loses digits from layer 2; their squares round to 0 in float16 from layer 2');
    expect(words([-1, -8, -39])).toBe(
      'float16 rounds everything to 0 at layer 2, bfloat16 and float32 lose digits from layer 3; ' +
        'their squares round to 0 in bfloat16 and float32 from layer 3',
    );
  });

  it('speaks of squares where a format holds the values themselves', () => {
    expect(words([0, 3])).toBe('their squares overflow float16 from layer 2');
    expect(words([0, 20])).toBe(
      'float16 overflows at layer 2; their squares overflow bfloat16 and float32 from layer 2',
    );
    expect(words([0, -21, -23])).toBe(
      'float16 rounds everything to 0 at layer 2; their squares round to 0 in bfloat16 from layer 2, in float32 from layer 3',
    );
  });
});

describe('lossesOfValuesInWords', () => {
  it('says where formats lose the values, and nothing of digits or squares', () => {
    const ofValues = (logs: readonly number[]): string => lossesOfValuesInWords(precisionLimits(course(logs)).values);
    expect(ofValues([0, 39])).toBe('float16, bfloat16 and float32 overflow at layer 2');
    expect(ofValues([0, 5, 20])).toBe('float16 overflows at layer 2');
    expect(ofValues([0, -5, -46])).toBe('float16, bfloat16 and float32 round everything to 0 at layer 3');
    expect(ofValues([0, 1])).toBe('');
    expect(lossesOfValuesInWords([])).toBe('');
  });
});
