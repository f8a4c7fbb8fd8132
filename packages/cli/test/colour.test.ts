import stringWidth from 'fast-string-width';
import { describe, expect, it } from 'vitest';
import { initscope } from './support/initscope.ts';

const sweep = [
  'sweep',
  '--layers',
  '8',
  '--width',
  '8',
  '--sigma-sq',
  'log:1e-2:1:30',
  '--seeds',
  '0',
  '-o',
  'out.csv',
];
const ESCAPE = '\u001B[';

describe('the heatmap on a stream', () => {
  it('is drawn in signs where there are no colours, and its legend explains them', async () => {
    const { stdout } = await initscope(sweep);
    expect(stdout).not.toContain(ESCAPE);
    expect(stdout).toMatch(/std about {2}_ 10.* \. 1 .*# 10/);
  });

  it('is drawn in half blocks of 24-bit or 256 colours where they are asked for', async () => {
    const full = await initscope(sweep, { env: { FORCE_COLOR: '3' } });
    expect(full.stdout).toContain(`${ESCAPE}38;2;`);
    expect(full.stdout).toContain('▀');
    const indexed = await initscope(sweep, { env: { FORCE_COLOR: '2' } });
    expect(indexed.stdout).toContain(`${ESCAPE}38;5;`);
    expect(indexed.stdout).not.toContain(`${ESCAPE}38;2;`);
  });

  it.each([
    ['NO_COLOR', [], { NO_COLOR: '1', FORCE_COLOR: '' }],
    ['--no-color, whatever the environment says', ['--no-color'], { FORCE_COLOR: '3' }],
  ])('has no colours with %s', async (_, flags, env) => {
    expect((await initscope([...sweep, ...flags], { env })).stdout).not.toContain(ESCAPE);
  });

  it.each(['1', '8', 'abc', '-5', '1.5'])(
    'is drawn whole where COLUMNS is %s, which holds no picture',
    async (columns) => {
      const { code, stdout } = await initscope([...sweep, '--color'], { env: { COLUMNS: columns } });
      expect(code).toBe(0);
      expect(stdout).toContain('▀');
    },
  );

  it.each([40, 60, 80, 120, 200])('fits %i columns', async (columns) => {
    const { stdout } = await initscope(sweep, { env: { COLUMNS: String(columns) } });
    for (const line of stdout.split('\n')) expect(stringWidth(line)).toBeLessThanOrEqual(columns);
  });
});
