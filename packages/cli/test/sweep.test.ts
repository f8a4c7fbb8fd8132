import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseSweepResult, parseSweepSpec, runTask, tasksOf } from '@initscope/core';
import { csvParse } from 'd3-dsv';
import { describe, expect, it } from 'vitest';
import { emptyFolder, initscope } from './support/initscope.ts';

const small = ['sweep', '--layers', '6', '--width', '8', '--sigma-sq', 'log:1e-2:1:5', '--seeds', '0..2'];

async function onlyFolder(cwd: string): Promise<string> {
  const folders = await readdir(join(cwd, 'initscope-results'));
  expect(folders).toHaveLength(1);
  return join(cwd, 'initscope-results', folders[0]);
}

describe('initscope sweep', () => {
  it("draws the notebook's sweep, says what it means, and leaves records, a summary and an SVG", async () => {
    const cwd = await emptyFolder();
    const { code, stdout, stderr } = await initscope(['sweep'], { cwd });
    expect(code).toBe(0);
    for (const words of [
      'hidden units h',
      'gradients ∂L/∂f',
      '2/D = 0.025',
      'weight variance σ²',
      'vanishing',
      'unchanged',
      'exploding',
    ]) {
      expect(stdout).toContain(words);
    }
    expect(stdout).toMatch(/σ² ≈ 0\.025 = 2\/80 keeps both alive/);
    expect(stdout).toMatch(/At σ² = 1 hidden units grow ×6\.\d a layer, and float32 overflows at layer \d+/);
    expect(stderr).toContain('relu network, 50 layers of 80 units, 41 σ² × 8 seeds');

    const folder = await onlyFolder(cwd);
    expect((await readdir(folder)).toSorted()).toEqual(['heatmap.svg', 'records.csv', 'summary.json']);
    expect(csvParse(await readFile(join(folder, 'records.csv'), 'utf8'))).toHaveLength(41 * 8 * (50 + 49));
    expect(await readFile(join(folder, 'heatmap.svg'), 'utf8')).toMatch(/^<svg [^]*2\/D = 0\.025[^]*<\/svg>\s*$/);
    const { facets, spec } = parseSweepResult(JSON.parse(await readFile(join(folder, 'summary.json'), 'utf8')));
    expect(spec.seeds).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
    expect(facets[0].planes.map(({ quantity }) => quantity)).toEqual(['h', 'dl_df']);
  });

  it('leaves a picture for each network, told apart by activation, initialiser and biases in its name', async () => {
    const cwd = await emptyFolder();
    const networks = [
      '--activation',
      'leaky_relu(0.2),tanh',
      '--initializer',
      'orthogonal,kaiming_normal(mode=fan_out)',
    ];
    const { code } = await initscope([...small, ...networks, '--bias-sigma-sq', '0,0.1'], { cwd });
    expect(code).toBe(0);
    const pictures = (await readdir(await onlyFolder(cwd))).filter((name) => name.endsWith('.svg'));
    expect(pictures).toHaveLength(8);
    expect(pictures).toContain('heatmap-leaky_relu_0.2-6x8-kaiming_normal_mode_fan_out-bias-0.1.svg');
    for (const name of pictures) expect(name).toMatch(/^[\w.-]+$/);
  });

  it('writes the same figures as the engine gives, every digit of them', async () => {
    const { stdout } = await initscope([...small, '-o', '-']);
    const row = csvParse(stdout).find(
      ({ seed, sigma_sq, layer, quantity }) =>
        seed === '2' && sigma_sq === '1' && layer === '5' && quantity === 'dl_df',
    );
    const [task] = tasksOf(parseSweepSpec({ layers: 6, width: 8, sigmaSq: 1, seeds: 2 }));
    const [profile] = runTask(task);
    expect(Number(row?.['std'])).toBe(profile.statistics.dl_df?.at(-1)?.std);
  });

  it('finds the results of the same sweep, however it is spelled, and computes nothing anew', async () => {
    const cwd = await emptyFolder();
    const first = await initscope(small, { cwd });
    const folder = await onlyFolder(cwd);
    const before = await stat(join(folder, 'records.csv'));
    const again = await initscope(
      ['sweep', '--layers', '6', '--width', '8', '--sigma-sq', 'log:1e-2:1:5', '--seeds', '2,1,0'],
      { cwd },
    );
    expect(again.stderr).toContain('found in');
    expect(again.stdout).toBe(first.stdout);
    expect((await stat(join(folder, 'records.csv'))).mtimeMs).toBe(before.mtimeMs);
  });

  it('puts another sweep beside it', async () => {
    const cwd = await emptyFolder();
    await initscope(small, { cwd });
    const other = await initscope([...small, '--activation', 'tanh'], { cwd });
    expect(other.code).toBe(0);
    expect(await readdir(join(cwd, 'initscope-results'))).toHaveLength(2);
  });

  it('replaces results only with --overwrite, and does not trust a damaged summary', async () => {
    const cwd = await emptyFolder();
    await initscope(small, { cwd });
    const folder = await onlyFolder(cwd);
    await writeFile(join(folder, 'summary.json'), '{"schema":"initscope/sweep@1"}');
    const refused = await initscope(small, { cwd });
    expect(refused.code).toBe(2);
    expect(refused.stderr).toMatch(/^initscope: --output: .*damaged.*--overwrite.*\n$/);
    const replaced = await initscope([...small, '--overwrite'], { cwd });
    expect(replaced.code).toBe(0);
    expect(await onlyFolder(cwd)).toBe(folder);
    expect(parseSweepResult(JSON.parse(await readFile(join(folder, 'summary.json'), 'utf8'))).facets).toHaveLength(1);
  });

  it('writes the same bytes with any number of threads', async () => {
    const one = await initscope([...small, '--activation', 'relu,tanh', '-o', '-', '--jobs', '1']);
    const three = await initscope([...small, '--activation', 'relu,tanh', '-o', '-', '--jobs', '3']);
    expect(one.code).toBe(0);
    expect(three.stdout).toBe(one.stdout);
  });

  it('draws every network of a grid, each at its own fan-relative σ²', async () => {
    const cwd = await emptyFolder();
    const { stdout } = await initscope(
      ['sweep', '--layers', '4', '--width', '4,16', '--sigma-sq', 'log:0.2/fan_in:20/fan_in:9', '--seeds', '0,1'],
      { cwd },
    );
    expect(stdout).toContain('4 layers of 4 units');
    expect(stdout).toContain('4 layers of 16 units');
    expect(stdout).toContain('2/D = 0.5');
    expect(stdout).toContain('2/D = 0.125');
    expect((await readdir(await onlyFolder(cwd))).filter((name) => name.endsWith('.svg')).toSorted()).toEqual([
      'heatmap-relu-4x16.svg',
      'heatmap-relu-4x4.svg',
    ]);
  });

  it('gives records alone on standard output with -o -, and pictures and words on standard error', async () => {
    const cwd = await emptyFolder();
    const { stdout, stderr } = await initscope([...small, '-o', '-', '--format', 'ndjson'], { cwd });
    const records = stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as { quantity: string });
    expect(records).toHaveLength(5 * 3 * (6 + 5));
    expect(stderr).toContain('hidden units h');
    expect(await readdir(cwd)).toEqual([]);
  });

  it('writes one file of records where a name ends in .ndjson', async () => {
    const cwd = await emptyFolder();
    await initscope([...small, '-o', 'records.ndjson'], { cwd });
    expect(await readdir(cwd)).toEqual(['records.ndjson']);
    expect((await readFile(join(cwd, 'records.ndjson'), 'utf8')).trimEnd().split('\n')).toHaveLength(165);
  });
});
