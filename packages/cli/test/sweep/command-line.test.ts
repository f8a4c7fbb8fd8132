import { execFileSync } from 'node:child_process';
import { parseSweepSpec } from '@initscope/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { commandLine, quoted } from '../../src/sweep/command-line.ts';

describe('a command line', () => {
  it('says what differs from the defaults, as one would type it', () => {
    const spec = parseSweepSpec({
      width: '32,64',
      sigmaSq: 'log:0.1/fan_in:10/fan_in:21',
      activation: 'leaky_relu(0.2)',
    });
    expect(commandLine('sweep', spec, ['--resume'])).toBe(
      "initscope sweep --width 32,64 --activation 'leaky_relu(0.2)' --sigma-sq log:0.1/fan_in:10/fan_in:21 --resume",
    );
    expect(commandLine('sweep', parseSweepSpec({}), [])).toBe('initscope sweep');
  });

  it('quotes words so that the shell gives them back', () => {
    const word = fc.string({ unit: 'grapheme' }).filter((text) => !text.includes('\0'));
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 20 }), (words) => {
        const script = `printf '%s\\0' ${words.map(quoted).join(' ')}`;
        const heard = execFileSync('sh', ['-c', script], { encoding: 'utf8' });
        expect(heard.split('\0').slice(0, -1)).toEqual(words);
      }),
      { numRuns: 50 },
    );
  });
});
