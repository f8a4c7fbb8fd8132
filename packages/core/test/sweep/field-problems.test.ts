import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fieldHelp, type FieldName } from '../../src/sweep/field-help.ts';
import { SpecError } from '../../src/sweep/spec-error.ts';
import { parseSweepSpec } from '../../src/sweep/sweep-spec.ts';

/** What stands between what was given and what is allowed. */
function partOf(field: FieldName, given: unknown): string {
  try {
    parseSweepSpec({ [field]: given });
  } catch (error) {
    if (!(error instanceof SpecError)) throw error;
    const shown = Array.isArray(given) ? JSON.stringify(given) : given === '' ? 'nothing' : JSON.stringify(given);
    expect(error.field).toBe(field);
    expect(error.message).not.toContain('\n');
    const [before, after] = [`given ${shown}`, `; allowed: ${fieldHelp[field].allowed}`];
    expect(error.problem.slice(0, before.length)).toBe(before);
    expect(error.problem.slice(-after.length)).toBe(after);
    return error.problem.slice(before.length, -after.length);
  }
  return expect.fail(`${JSON.stringify(given)} was taken`);
}

describe('a text of variances that is refused', () => {
  it.each([
    ['log:0:1:5', ', but log needs ends above 0, and 0 is none'],
    ['log:1:-2:5', ', but log needs ends above 0, and -2 is none'],
    ['lin:0:1', ', but a count is missing at the end, as in lin:0:1:11'],
    ['log:1:2:', ', but a count is missing at the end, as in log:1e-3:1:41'],
    ['log:1', ', but a range has a first, a last and a count, as in log:1e-3:1:41'],
    ['lin:1:2:3:4', ', but a range has a first, a last and a count, as in lin:0:1:11'],
    ['lin:1:2:1', ', but the count "1" is no whole number of 2 or more'],
    ['lin:1:2:x', ', but the count "x" is no whole number of 2 or more'],
    ['lin:1:2:1e9', ', but the count 1e9 is above 1000000, which is the most'],
    ['geo:1:2:3', ', but "geo" is no range; there are log: and lin:'],
    ['log:a:2:3', ', but "a" is no number'],
    ['log::2:3', ', but a number is missing'],
    ['log:0.1/fan_in:10:21', ', but one end is over fan_in, and the other is not'],
    ['2/fan_out', ', but only fan_in may stand below a number, as in 2/fan_in'],
    ['0..7', ', but spans are for whole numbers; a range here is lin:0:1:11'],
    ['-1', ', but -1 is below 0'],
    ['lin:-1:1:3', ', but -1 is below 0'],
    ['1e-400', ', but 1e-400 is nearer to 0 than 5e-324, the least float64'],
    ['log:1e-400:1:3', ', but 1e-400 is nearer to 0 than 5e-324, the least float64'],
    ['1e999', ', but 1e999 is beyond 1.8e308, the largest float64'],
    ['1,,2', ', but a number is missing'],
    ['1,abc', ', but "abc" is no number'],
    ['0.5,log:0:1:5', ', but in "log:0:1:5" log needs ends above 0, and 0 is none'],
    ['abc', ''],
    ['', ''],
  ])('%j says which part is wrong', (given, words) => {
    expect(partOf('sigmaSq', given)).toBe(words);
    expect(partOf('biasSigmaSq', given)).toBe(words);
  });

  it('says so of one of several texts', () => {
    expect(partOf('sigmaSq', ['0.5', 'lin:0:1'])).toBe(', but a count is missing at the end, as in lin:0:1:11');
  });

  it('says that variances of biases know no fan-in', () => {
    expect(partOf('biasSigmaSq', '2/fan_in')).toBe(', but a variance of biases is not over fan_in');
    expect(parseSweepSpec({ sigmaSq: '2/fan_in' }).sigmaSq).toEqual(['2/fan_in']);
  });
});

describe('a text of whole numbers that is refused', () => {
  it.each([
    ['7..3', ', but the span descends; ascending it is 3..7'],
    ['0..1e9', ', but the span holds 1000000001 numbers, and 1000000 are the most'],
    ['1..', ', but a span needs a whole number at each end, as in 0..7'],
    ['0.5..3', ', but a span needs a whole number at each end, as in 0..7'],
    ['10,7..3', ', but in "7..3" the span descends; ascending it is 3..7'],
    ['log:10:100:3', ', but log: and lin: are for variances; whole numbers are 10,20 or 2..8'],
    ['1,,2', ', but a number is missing'],
    ['10,x', ', but "x" is no number'],
    ['1e-400', ', but 1e-400 is nearer to 0 than 5e-324, the least float64'],
    ['2.5', ''],
  ])('%j says which part is wrong', (given, words) => {
    expect(partOf('seeds', given)).toBe(words);
    expect(partOf('layers', given)).toBe(words);
  });

  it('and 2..8 is fine', () => {
    expect(parseSweepSpec({ layers: '2..8' }).layers).toEqual([2, 3, 4, 5, 6, 7, 8]);
  });
});

describe('arguments that a name does not take', () => {
  it.each([
    'leaky_relu(abc)',
    'leaky_relu(2e6)',
    'leaky_relu(negative_slope=0.2)',
    'relu,leaky_relu()',
    'leaky_relu(0.1',
  ])('of %s: what it takes is said', (given) => {
    expect(partOf('activation', given)).toBe(
      ', but leaky_relu takes its slope below zero, one number from -1e6 to 1e6, as in leaky_relu(0.2)',
    );
  });

  it.each([
    ['elu(2)', 'elu'],
    ['relu,tanh()', 'tanh'],
  ])('of %s: that it takes none is said', (given, name) => {
    expect(partOf('activation', given)).toBe(`, but ${name} takes no arguments`);
  });

  it.each([
    // torch.nn.init.calculate_gain('leaky_relu', 0.2) is 1.3867504905630728.
    ['kaiming_normal(a=0.2)', 'gain=1.3867504905630728'],
    ['kaiming_normal(a=0.2, mode=fan_out, nonlinearity=leaky_relu)', 'gain=1.3867504905630728'],
    ['kaiming_uniform(a=0, mode=fan_in, nonlinearity=relu)', 'gain=relu'],
    ["kaiming_normal(nonlinearity='leaky_relu')", 'gain=relu'],
    ['xavier_normal(nonlinearity=tanh)', 'gain=tanh'],
  ])("of PyTorch's %s: the gain that they make is said, and is taken", (given, gain) => {
    expect(partOf('initializer', given)).toContain(`; PyTorch's a and nonlinearity are the gain here, ${gain}`);
    expect(() => parseSweepSpec({ initializer: `${given.replace(/\(.*/, '')}(${gain})` })).not.toThrow();
  });

  it.each(['kaiming_normal(nonlinearity=gelu)', 'kaiming_uniform(a=sqrt(5))'])(
    "of PyTorch's %s, which make none of its gains: that the gain is what to give is said",
    (given) => {
      expect(partOf('initializer', given)).toMatch(/; PyTorch's a and nonlinearity are the gain here$/);
    },
  );

  it('of initializers without a gain nothing of PyTorch is said', () => {
    expect(partOf('initializer', 'fixed(a=2)')).not.toContain('PyTorch');
    expect(partOf('initializer', 'orthogonal(gain=0)')).not.toContain('PyTorch');
  });
});

describe('any text', () => {
  it('is taken, or refused in one line that holds what was given and what is allowed', () => {
    const fields = fc.constantFrom<FieldName>('layers', 'sigmaSq', 'biasSigmaSq', 'seeds', 'activation', 'initializer');
    const piece = fc.constantFrom(
      'log:',
      'lin:',
      '0',
      '1',
      ':',
      '..',
      ',',
      'e',
      '-',
      '/fan_in',
      '(',
      ')',
      'relu',
      'a=',
      'auto',
      '\n',
    );
    fc.assert(
      fc.property(fields, fc.array(piece, { minLength: 1, maxLength: 7 }), (field, pieces) => {
        const text = pieces.join('');
        try {
          parseSweepSpec({ [field]: text });
        } catch (error) {
          if (!(error instanceof SpecError)) throw error;
          expect(error.problem).toContain('; allowed: ');
          expect(error.message).not.toContain('\n');
        }
      }),
      { numRuns: 2000 },
    );
  });
});
