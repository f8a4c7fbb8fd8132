import { describe, expect, it } from 'vitest';
import { initscope } from './support/initscope.ts';
import manifest from '../package.json' with { type: 'json' };

describe('help', () => {
  it.each([
    [['--help']],
    [['-h']],
    [['sweep', '--help']],
    [['run', '--help']],
    [['critical', '--help']],
    [['phase', '--help']],
    [['notebook', '--help']],
  ])('initscope %s begins with examples and goes to standard output', async (args) => {
    const { code, stdout, stderr } = await initscope(args);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toContain('Examples:\n  initscope ');
    expect(stdout.indexOf('Examples:')).toBeLessThan(stdout.indexOf('Options:'));
  });

  it('names every flag of a spec, with what it takes and its default', async () => {
    const { stdout } = await initscope(['sweep', '--help']);
    for (const flag of [
      'layers',
      'width',
      'input-width',
      'output-width',
      'sigma-sq',
      'bias-sigma-sq',
      'seeds',
      'quantities',
      'method',
    ]) {
      expect(stdout).toContain(`--${flag}`);
    }
    expect(stdout).toContain('log:1e-3:1:41');
  });

  it('--version prints the version alone', async () => {
    expect(await initscope(['--version'])).toEqual({ code: 0, stdout: `${manifest.version}\n`, stderr: '' });
  });
});
