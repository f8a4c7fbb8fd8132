import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { csvParse } from 'd3-dsv';
import stringWidth from 'fast-string-width';
import { describe, expect, it } from 'vitest';
import type { RunJson } from '../src/formats/run-json.ts';
import { numpy, type NumpyNetwork } from './support/fixtures.ts';
import { emptyFolder, ended, initscope, start } from './support/initscope.ts';

function flagsOf(network: NumpyNetwork): string[] {
  const { layers, width, inputWidth, outputWidth, inputs, gradientInputs, sigmaSq, seed } = network;
  const flags = {
    layers,
    width,
    'input-width': inputWidth,
    'output-width': outputWidth,
    inputs,
    'gradient-inputs': gradientInputs,
  };
  return [
    ...Object.entries(flags).flatMap(([flag, value]) => [`--${flag}`, String(value)]),
    '--sigma-sq',
    String(sigmaSq),
    '--seed',
    String(seed),
  ];
}

async function runJson(args: readonly string[]): Promise<RunJson> {
  const { code, stdout, stderr } = await initscope(['run', ...args, '--format', 'json']);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  return JSON.parse(stdout) as RunJson;
}

describe('initscope run --format json', () => {
  it.each(
    [...numpy.notebook, ...numpy.wideEnds].map(
      (network) => [`${network.layers} × ${network.width}, σ² = ${network.sigmaSq}`, network] as const,
    ),
  )("answers NumPy's figures to 1e-12: %s", async (_, network) => {
    const { layers, method } = await runJson(flagsOf(network));
    expect(method).toBe(network.inputWidth === 1 ? 'rays' : 'dense');
    expect(layers).toHaveLength(network.layers);
    layers.forEach(({ layer, stdHidden, stdGradient }, i) => {
      expect(layer).toBe(i);
      expect(Math.abs(Number(stdHidden) / network.stdHidden[i] - 1)).toBeLessThan(1e-12);
      if (i === 0) expect(stdGradient).toBeNull();
      else expect(Math.abs(Number(stdGradient) / network.stdGradient[i - 1] - 1)).toBeLessThan(1e-12);
    });
  });

  it('answers exactly its schema, with a spec that gives the same answer again', async () => {
    const answer = await runJson(['--sigma-sq', '2/fan_in', '--layers', '3', '--width', '8', '--quantities', 'f']);
    expect(Object.keys(answer)).toEqual(['schema', 'spec', 'sigmaWSq', 'method', 'layers', 'verdict']);
    expect(answer.sigmaWSq).toBe(2);
    expect(answer.schema).toBe('initscope/run@1');
    expect(answer.spec).toEqual({
      layers: 3,
      width: 8,
      inputWidth: 1,
      outputWidth: 1,
      inputs: 1000,
      gradientInputs: 100,
      activation: 'relu',
      initializer: 'fixed',
      sigmaSq: 0.25,
      biasSigmaSq: 0,
      seeds: 0,
      quantities: ['f'],
      method: 'auto',
    });
    for (const layer of answer.layers) {
      expect(Object.keys(layer)).toEqual([
        'layer',
        'stdHidden',
        'log10StdHidden',
        'stdGradient',
        'log10StdGradient',
        'status',
      ]);
    }
    expect((await runJson(['--sigma-sq', '0.25', '--layers', '3', '--width', '8'])).layers).toEqual(answer.layers);
  });

  it('gives the variances of an initialiser as numbers, per weight and scaled by the fan-in', async () => {
    // nn.Linear: weights and biases of variance 1/(3·fan_in).
    const { spec, sigmaWSq } = await runJson(['--initializer', 'torch_linear', '--layers', '3', '--width', '10']);
    expect(spec).toMatchObject({ initializer: 'torch_linear', sigmaSq: 1 / 30, biasSigmaSq: 1 / 30 });
    expect(sigmaWSq).toBeCloseTo(1 / 3, 12);
  });

  it('says in numbers and in words what happens to signals', async () => {
    const { verdict } = await runJson(['--sigma-sq', '1']);
    expect(verdict.quantities.map(({ quantity, kind }) => [quantity, kind])).toEqual([
      ['h', 'exploding'],
      ['dl_df', 'exploding'],
    ]);
    const [{ growth, precision }] = verdict.quantities;
    // THEORY 2.4: a layer multiplies the second moment by Dσ²/2 = 40; the typical std by a little less than √40 = 6.32.
    expect(growth?.factorLow).toBeLessThan(6.32);
    expect(growth?.factorHigh).toBeGreaterThan(6);
    expect(precision.values.map(({ format, lost }) => [format, lost?.kind ?? null])).toEqual([
      ['float16', 'overflow'],
      ['bfloat16', 'overflow'],
      ['float32', 'overflow'],
      ['float64', null],
    ]);
    expect(verdict.phase).toMatchObject({ phase: 'unbounded', chi1: 40 });
    expect(verdict.recommended).toMatchObject({ sigmaWSq: 2, sigmaSq: 0.025 });
    expect(verdict.sentences.length).toBeGreaterThan(2);
  });

  it('gives what float64 cannot hold as null, with a status and a finite log10', async () => {
    const { layers } = await runJson(['--layers', '1500', '--width', '64', '--sigma-sq', '1']);
    const last = layers[1499];
    expect(last).toMatchObject({ stdHidden: null, stdGradient: null, status: 'overflow' });
    // Independent: core's deep-networks fixture. Here only that it is finite and of the size that theory gives.
    expect(last.log10StdHidden).toBeGreaterThan(1000);
    expect(last.log10StdGradient).toBeGreaterThan(1000);
    expect(layers[0]).toMatchObject({ status: 'ok', stdGradient: null });
  });
});

describe('initscope run', () => {
  it('prints a row per layer and a verdict in words', async () => {
    const { code, stdout } = await initscope(['run', '--sigma-sq', '1']);
    expect(code).toBe(0);
    const rows = stdout.split('\n').filter((line) => /^ +\d+ /.test(line));
    expect(rows).toHaveLength(50);
    expect(rows[1]).toMatch(/^ +1 +0\.6222 +3\.864e\+78$/); // numpy.json: 0.62219…, 3.86416…e78
    expect(stdout.replaceAll(/\s+/g, ' ')).toMatch(
      /Hidden units grow ×6\.\d+ a layer \([56]\.\d+ … 6\.\d+\), and float16 overflows at layer 6, bfloat16 and float32 at layer 49: exploding\./,
    );
    expect(stdout).toContain('2/80 = 0.025');
  });

  it('writes records as CSV and NDJSON that read back alike', async () => {
    const network = ['run', '--sigma-sq', '0.1', '--layers', '4', '--width', '8'];
    const csv = await initscope([...network, '--format', 'csv']);
    const ndjson = await initscope([...network, '--format', 'ndjson']);
    const rows = csvParse(csv.stdout);
    const records = ndjson.stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(rows).toHaveLength(4 + 3);
    expect(
      records.map((record) => Object.fromEntries(Object.entries(record).map(([key, value]) => [key, String(value)]))),
    ).toEqual(rows.map((row) => ({ ...row })));
  });

  it('writes to a file only if none is there, unless asked to', async () => {
    const cwd = await emptyFolder();
    const args = ['run', '--sigma-sq', '1', '--layers', '3', '--width', '4', '--format', 'json', '-o', 'out.json'];
    expect((await initscope(args, { cwd })).code).toBe(0);
    const first = await readFile(join(cwd, 'out.json'), 'utf8');
    const second = await initscope([...args, '--seed', '1'], { cwd });
    expect(second.code).toBe(2);
    expect(await readFile(join(cwd, 'out.json'), 'utf8')).toBe(first);
    expect((await initscope([...args, '--seed', '1', '--overwrite'], { cwd })).code).toBe(0);
    expect(await readFile(join(cwd, 'out.json'), 'utf8')).not.toBe(first);
  });

  it('draws the course of each quantity over the layers, with its least and its greatest std', async () => {
    const { stdout } = await initscope(['run', '--sigma-sq', '1']);
    // numpy.json: std h from 0.62219 at layer 1 to 1.1224e38 at layer 49, std ∂L/∂f from 3.86416e78 back to 1.8817e40.
    expect(stdout).toMatch(/^std h {6}0{6,}\d+9{3,} {2}0\.6222 … 1\.122e\+38$/m);
    expect(stdout).toMatch(/^std ∂L\/∂f {3}9{3,}\d+0{3,} {2}1\.882e\+40 … 3\.864e\+78$/m);
    const coloured = await initscope(['run', '--sigma-sq', '1', '--color']);
    expect(coloured.stdout).toMatch(/^std h {6}▁{6,}[▂-▇]+█{3,} /m);
  });

  it.each([40, 60, 80, 120])('fits %i columns, whatever is measured', async (columns) => {
    const args = ['--sigma-sq', '0.3', '--layers', '200', '--quantities', 'h,f,dl_df,dl_dh'];
    const { stdout } = await initscope(['run', ...args], { env: { COLUMNS: String(columns) } });
    for (const line of stdout.split('\n')) expect(stringWidth(line)).toBeLessThanOrEqual(columns);
    // Each quantity has a column in some table, and every table a row for each layer.
    expect(stdout.match(/^ +199 /gm)?.length).toBe(Math.ceil(4 / Math.floor((columns - 6) / 12)));
  });

  it('writes measured figures beside theory as theory is written', async () => {
    const { stdout } = await initscope(['run', '--sigma-sq', '1', '--theory']);
    const cells = [...stdout.matchAll(/^ +\d+ +(\S+) +(\S+) /gm)]
      .slice(5)
      .flatMap(([, measured, line]) => [measured, line]);
    expect(cells.length).toBeGreaterThan(100);
    // Three digits, plainly up to 9999, and an exponent without a sign for large ones.
    for (const cell of cells) expect(cell).toMatch(/^(0\.\d{3,6}|\d\.\d\d|\d\d\.\d|\d{3,4}|\d\.\d\de-?\d+)$/);
  });

  it.each(['SIGINT', 'SIGTERM'] as const)('ends on %s with one line and exit 130', async (signal) => {
    const cwd = await emptyFolder();
    const large = [
      '--method',
      'dense',
      '--inputs',
      '5000',
      '--layers',
      '2000',
      '--width',
      '300',
      '--sigma-sq',
      '2/fan_in',
    ];
    const child = start(['run', ...large, '-o', 'out.json'], { cwd });
    const end = ended(child);
    // It is at work by then: it begins within a tenth of a second or so, and takes minutes, a fraction of a second for each layer.
    await setTimeout(1500);
    child.kill(signal);
    expect(await end).toMatchObject({
      code: 130,
      stdout: '',
      stderr: expect.stringMatching(/^initscope: interrupted[^\n]*\n$/),
    });
    expect(await readdir(cwd)).toEqual([]);
  });
});
