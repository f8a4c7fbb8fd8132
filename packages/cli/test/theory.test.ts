import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { csvParse } from 'd3-dsv';
import stringWidth from 'fast-string-width';
import { describe, expect, it } from 'vitest';
import type { RunJson } from '../src/formats/run-json.ts';
import { emptyFolder, initscope } from './support/initscope.ts';

async function runJson(args: readonly string[]): Promise<RunJson> {
  const { code, stdout, stderr } = await initscope(['run', ...args, '--format', 'json']);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expect(stdout).not.toMatch(/NaN|Infinity/);
  return JSON.parse(stdout) as RunJson;
}

const std = (log10: number | null | undefined): number => 10 ** Number(log10);

describe('initscope run --theory', () => {
  // The line in closed form; the band by NumPy, from chains of the two rays' Gram matrix, which are not these.
  it('answers line and band of the notebook’s network', async () => {
    const { theory, layers } = await runJson(['--sigma-sq', '0.025', '--theory']);
    expect(theory).toMatchObject({ basis: 'band', chains: 2000, whyNoBand: null });
    expect(theory?.h).toHaveLength(50);
    expect(theory?.dl_df).toHaveLength(49);
    expect(Object.keys(theory?.h[3] ?? {})).toEqual([
      'layer',
      'log10Line',
      'log10Low',
      'log10Median',
      'log10High',
      'standardErrors',
    ]);
    // √(1/2 − 1/π²)·σ·(Dσ²/2)^((k−1)/2)
    const line = Math.sqrt((1 / 2 - 1 / Math.PI ** 2) * 0.025);
    for (const [layer, low, median, high] of [
      [1, 0.0842, 0.0994, 0.1152],
      [10, 0.0455, 0.0895, 0.173],
    ] as const) {
      const found = theory?.h[layer];
      expect(found?.layer).toBe(layer);
      expect(std(found?.log10Line)).toBeCloseTo(line, 9);
      expect(std(found?.log10Low) / low).toBeCloseTo(1, 1);
      expect(std(found?.log10Median) / median).toBeCloseTo(1, 1);
      expect(std(found?.log10High) / high).toBeCloseTo(1, 1);
    }
    // Layers are measured as without --theory.
    expect(layers).toEqual((await runJson(['--sigma-sq', '0.025'])).layers);
    for (const { standardErrors } of theory?.h.slice(1) ?? []) expect(Math.abs(Number(standardErrors))).toBeLessThan(4);
    expect(theory?.h[0]).toMatchObject({ log10Line: 0, log10Low: null, standardErrors: null });
  });

  it('answers the line alone where there is no band, and why', async () => {
    const { theory } = await runJson(['--sigma-sq', '1/fan_in', '--activation', 'tanh', '--layers', '5', '--theory']);
    expect(theory).toMatchObject({ basis: null, chains: null, whyNoBand: 'tanh is not positively homogeneous' });
    expect(theory?.h[4]).toMatchObject({ log10Low: null, log10Median: null, log10High: null, standardErrors: null });
    expect(theory?.h[4].log10Line).toBeLessThan(0);
  });

  it('prints a table for each quantity within 80 columns, and what its columns are', async () => {
    const args = ['run', '--sigma-sq', '1', '--layers', '30', '--theory', '--quantities', 'h,f,dl_df,dl_dh'];
    const { code, stdout } = await initscope(args, { env: { COLUMNS: '80' } });
    expect(code).toBe(0);
    expect(stdout.match(/^layer +measured +line +median +95 % band +off$/gm)).toHaveLength(4);
    expect(stdout).toMatch(/hidden units h: \d+ of 29 layers lie in the band/);
    expect(stdout).toContain('infinite width');
    expect(stdout).toContain('Hidden units grow');
    for (const line of stdout.split('\n')) expect(stringWidth(line)).toBeLessThanOrEqual(80);
    const tanh = await initscope(['run', '--sigma-sq', '1', '--layers', '4', '--theory', '--activation', 'tanh']);
    expect(tanh.stdout).toMatch(/^layer +measured +line$/m);
    expect(tanh.stdout).toContain('There is no band over seeds: tanh is not positively homogeneous.');
  });

  it('adds columns to CSV and NDJSON', async () => {
    const args = ['run', '--sigma-sq', '1', '--layers', '4'];
    const plain = csvParse((await initscope([...args, '--format', 'csv'])).stdout);
    const rows = csvParse((await initscope([...args, '--theory', '--format', 'csv'])).stdout);
    expect(rows).toHaveLength(plain.length);
    expect(rows.columns).toEqual([
      ...plain.columns,
      'line_log10_std',
      'low_log10_std',
      'median_log10_std',
      'high_log10_std',
      'standard_errors',
    ]);
    const ndjson = await initscope([...args, '--theory', '--format', 'ndjson']);
    const records = ndjson.stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(records.map((record) => String(record['line_log10_std']))).toEqual(rows.map((row) => row['line_log10_std']));
  });
});

describe('initscope sweep --theory', () => {
  const small = ['sweep', '--layers', '6', '--width', '8', '--sigma-sq', 'log:1e-2:1:5', '--seeds', '0..4', '--theory'];

  async function onlyFolder(cwd: string): Promise<string> {
    const folders = await readdir(join(cwd, 'initscope-results'));
    expect(folders).toHaveLength(1);
    return join(cwd, 'initscope-results', folders[0]);
  }

  it('leaves theory.csv beside the records, and prints tables for each network', async () => {
    const cwd = await emptyFolder();
    const { code, stdout } = await initscope([...small, '--activation', 'relu,tanh'], { cwd });
    expect(code).toBe(0);
    const folder = await onlyFolder(cwd);
    expect((await readdir(folder)).toSorted()).toEqual([
      'heatmap-relu-6x8.svg',
      'heatmap-tanh-6x8.svg',
      'records.csv',
      'summary.json',
      'theory.csv',
    ]);
    const rows = csvParse(await readFile(join(folder, 'theory.csv'), 'utf8'));
    expect(rows).toHaveLength(2 * 5 * (6 + 5));
    const tanh = rows.filter(({ activation }) => activation === 'tanh');
    expect(tanh.every((row) => row['median_log10_std'] === '')).toBe(true);
    expect(tanh.filter((row) => row['standard_errors'] !== '').length).toBeGreaterThan(20);
    expect(stdout.match(/^std of hidden units h in layer 5, beside theory$/gm)).toHaveLength(2);
    expect(stdout.match(/^std of gradients ∂L\/∂f in layer 1, beside theory$/gm)).toHaveLength(2);
    expect(stdout).toMatch(/^σ² +measured median +line +median +95 % band +off$/m);
    expect(stdout).toMatch(/^σ² +measured median +line +off$/m);
  });

  it('finds them again and prints the same, and does not trust a damaged theory.csv', async () => {
    const cwd = await emptyFolder();
    const first = await initscope(small, { cwd });
    const again = await initscope(small, { cwd });
    expect(again.stderr).toContain('found in');
    expect(again.stdout).toBe(first.stdout);
    await writeFile(join(await onlyFolder(cwd), 'theory.csv'), 'layers,width\n6,8\n');
    const refused = await initscope(small, { cwd });
    expect(refused.code).toBe(2);
    expect(refused.stderr).toMatch(/^initscope: --output: .*damaged theory\.csv.*--overwrite.*\n$/);
  });

  it('leaves the records and the summary as they are without it', async () => {
    const cwd = await emptyFolder();
    await initscope([...small, '-o', 'with'], { cwd });
    await initscope([...small.filter((arg) => arg !== '--theory'), '-o', 'without'], { cwd });
    const [[with_], [without]] = [await readdir(join(cwd, 'with')), await readdir(join(cwd, 'without'))];
    for (const file of ['records.csv', 'summary.json', 'heatmap.svg']) {
      const text = await readFile(join(cwd, 'with', with_, file), 'utf8');
      expect(text).toBe(await readFile(join(cwd, 'without', without, file), 'utf8'));
    }
    expect(await readdir(join(cwd, 'without', without))).not.toContain('theory.csv');
  });
});
