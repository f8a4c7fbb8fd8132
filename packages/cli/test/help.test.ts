import stringWidth from 'fast-string-width';
import { describe, expect, it } from 'vitest';
import { recordFormats, whatFormatsDrop } from '../src/formats/record-formats.ts';
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
    [['merge', '--help']],
    [['report', '--help']],
    [['view', '--help']],
    [['completion', '--help']],
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

  it.each([
    [['help'], ['--help']],
    [
      ['help', 'sweep'],
      ['sweep', '--help'],
    ],
    [
      ['help', 'run'],
      ['run', '-h'],
    ],
    [['version'], ['--version']],
  ])('initscope %s says what initscope %s says', async (words, flags) => {
    expect(await initscope(words)).toEqual(await initscope(flags));
  });

  it('is a manual: what it does, flags in groups, formats, environment, exit codes, files and other commands', async () => {
    const { stdout } = await initscope(['sweep', '--help']);
    const titles = [...stdout.matchAll(/^([A-Z].*):$/gm)].map(([, title]) => title);
    expect(titles).toEqual([
      'Examples',
      'Network and data',
      'Output',
      'Running',
      'Options',
      'Environment',
      'Exit codes',
      'Files',
      'See also',
    ]);
    for (const words of [
      'INITSCOPE_SIGMA_SQ',
      'INITSCOPE_JOBS',
      'NO_COLOR',
      '--config',
      '--print-config',
      'heatmap.svg',
    ]) {
      expect(stdout).toContain(words);
    }
    // exit-code.ts
    for (const code of [0, 1, 2, 3, 130]) expect(stdout).toMatch(new RegExp(`^  ${code} +\\w`, 'm'));
  });

  it('says what each format of records drops', async () => {
    const { stdout } = await initscope(['sweep', '--help']);
    const words = stdout.replaceAll(/\s+/g, ' ');
    for (const format of recordFormats) expect(words).toContain(`${format} (drops ${whatFormatsDrop[format]})`);
  });

  it.each([60, 80, 120])('fits %i columns', async (columns) => {
    const { stdout } = await initscope(['run', '--help'], { env: { COLUMNS: String(columns) } });
    const manual = stdout.slice(stdout.indexOf('Builds one network'));
    for (const line of manual.split('\n')) expect(stringWidth(line)).toBeLessThanOrEqual(columns);
  });

  it('--version prints the version alone', async () => {
    expect(await initscope(['--version'])).toEqual({ code: 0, stdout: `${manifest.version}\n`, stderr: '' });
  });
});
