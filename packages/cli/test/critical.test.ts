import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { csvParse } from 'd3-dsv';
import stringWidth from 'fast-string-width';
import { describe, expect, it } from 'vitest';
import type { CriticalPointJson } from '../src/formats/critical-formats.ts';
import { emptyFolder, initscope } from './support/initscope.ts';

async function pointOf(args: readonly string[]): Promise<CriticalPointJson & { readonly schema: string }> {
  const { code, stdout, stderr } = await initscope(['critical', ...args, '--format', 'json']);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expect(stdout).not.toMatch(/NaN|Infinity/);
  return JSON.parse(stdout) as CriticalPointJson & { readonly schema: string };
}

/**
 * SciPy 1.17.1, to the digits shown: q* = brentq(lambda q: q - E(phi(x)**2, q) / E(dphi(x)**2, q) - b, 1e-3, 20) and σ_w² = 1 / E(dphi(x)**2, q*),
 * where E is integrate.quad over N(0, q) from kink to kink. Those at q* = 0, and of ReLU and its like, are in closed form.
 */
const stablePoints: readonly (readonly [activation: string, bias: number, sigmaWSq: number, qStar: number])[] = [
  ['tanh', 0, 1, 0],
  ['tanh', 0.01, 1.424205, 0.273301],
  ['tanh', 0.05, 1.760955, 0.570048],
  ['tanh', 0.1, 1.986073, 0.805799],
  ['erf', 0, Math.PI / 4, 0],
  ['erf', 0.05, 1.375839, 0.517177],
  ['hardtanh', 0.05, 1.165545, 0.463864],
  ['sin', 0.05, 1.50207, 0.55207],
  // Every variance is fixed; theory takes 1.
  ['relu', 0, 2, 1],
  ['leaky_relu(0.2)', 0, 2 / (1 + 0.2 ** 2), 1],
];

/** E[φ²]^−½ and E[φ′²]^−½ at N(0, 1) by SciPy's integrate.quad, and torch.nn.init.calculate_gain. */
const gains: readonly (readonly [activation: string, secondMoment: number, gradient: number, torch: number | null])[] =
  [
    ['tanh', 1.592537, 1.467414, 5 / 3],
    ['gelu', 1.53353, 1.481114, null],
    ['silu', 1.676532, 1.62332, null],
    ['elu', 1.245198, 1.223429, null],
    ['selu', 1, 0.96603, 0.75],
    ['softsign', 2.337533, 2.095781, null],
    ['relu', Math.SQRT2, Math.SQRT2, Math.SQRT2],
    ['leaky_relu(0.2)', Math.sqrt(2 / 1.04), Math.sqrt(2 / 1.04), Math.sqrt(2 / 1.04)],
  ];

describe('initscope critical --format json', () => {
  it.each(stablePoints)("answers theory's figures: %s beside σ_b² = %d", async (activation, bias, sigmaWSq, qStar) => {
    const point = await pointOf(['--activation', activation, '--bias-sigma-sq', String(bias)]);
    expect(point).toMatchObject({ schema: 'initscope/critical@1', activation, biasSigmaSq: bias, stable: true });
    expect(point.reason).toBeUndefined();
    expect(point.sigmaWSq).toBeCloseTo(sigmaWSq, 6);
    expect(point.chi1).toBeCloseTo(1, 9);
    expect(point.chiParallel).toBeLessThanOrEqual(1 + 1e-9);
    expect(point.qStar).toBeCloseTo(qStar, 6);
  });

  it('answers one list for several activations and biases, and the gains beside PyTorch’s', async () => {
    const names = gains.map(([name]) => name).join(',');
    const { stdout } = await initscope(['critical', '--activation', names, '--format', 'json']);
    const answer = JSON.parse(stdout) as { readonly schema: string; readonly points: readonly CriticalPointJson[] };
    expect(Object.keys(answer)).toEqual(['schema', 'points']);
    expect(answer.points).toHaveLength(gains.length);
    for (const [name, secondMoment, gradient, torch] of gains) {
      const found = answer.points.find(({ activation }) => activation === name)?.gains;
      expect(found?.secondMoment).toBeCloseTo(secondMoment, 6);
      expect(found?.gradient).toBeCloseTo(gradient, 5);
      if (torch === null) expect(found?.torch).toBeNull();
      else expect(found?.torch).toBeCloseTo(torch, 12);
    }
  });

  it('lists activations in the order in which they are given, each once', async () => {
    const names = ['tanh', 'leaky_relu(0.2)', 'relu', 'gelu'];
    const flags = ['--activation', `${names.join(', ')},tanh`];
    const { stdout } = await initscope(['critical', ...flags, '--format', 'csv']);
    expect(csvParse(stdout).map(({ activation }) => activation)).toEqual(names);
  });

  it.each([
    // SciPy 1.17.1: q* = brentq(lambda q: E(phi(x)**2 * (x*x/q - 1), q) / (2*q) / E(dphi(x)**2, q) - 1, 1, 60), where χ1 = χ∥ = 1.
    ['gelu', 1.98305826, 0.17292239],
    ['silu', 1.98800468, 0.55514317],
  ])('says where %s is half-stable, and that it is not stable without biases', async (activation, weight, bias) => {
    const point = await pointOf(['--activation', activation]);
    expect(point).toMatchObject({ sigmaWSq: 4, qStar: 0, chi1: 1, stable: false });
    expect(point.halfStable).toHaveLength(1);
    expect(point.halfStable[0].sigmaWSq).toBeCloseTo(weight, 7);
    expect(point.halfStable[0].biasSigmaSq).toBeCloseTo(bias, 7);
    expect(point.reason).toMatch(/without biases: χ1 = 1 at σ_w² = 4, q\* = 0, but variances leave it \(unstable\)/);
    // Beyond the half-stable point it is stable: χ1 = 1 at q* > 0.
    expect((await pointOf(['--activation', activation, '--bias-sigma-sq', String(2 * bias)])).stable).toBe(true);
  });

  it('has null and a reason where there is no critical point', async () => {
    const point = await pointOf(['--bias-sigma-sq', '0.1']);
    expect(point).toMatchObject({ sigmaWSq: null, qStar: null, chi1: null, chiParallel: null, stable: false });
    expect(point.reason).toBe(
      'relu at σ_b² = 0.1: at σ_w² = 2 the variance grows by σ_b² every layer; no σ_w² keeps both',
    );
  });

  it('answers exactly its schema', async () => {
    const theory = ['schema', 'activation', 'biasSigmaSq', 'sigmaWSq', 'qStar', 'chi1', 'chiParallel', 'stable'];
    expect(Object.keys(await pointOf(['--activation', 'tanh']))).toEqual([...theory, 'halfStable', 'gains']);
    const measured = await pointOf(['--width', '8', '--layers', '10', '--seeds', '0..3']);
    expect(Object.keys(measured)).toEqual([...theory, 'halfStable', 'gains', 'width', 'sigmaSq', 'measured']);
    expect(measured.measured).toMatchObject({ seeds: 4, layers: 10, initializer: 'fixed' });
  });

  it('measures near what theory says, above it by e^−μ as typical networks are smaller than the mean square', async () => {
    const point = await pointOf(['--width', '80']);
    expect(point).toMatchObject({ width: 80, sigmaSq: 0.025 });
    const { sigmaSq = 0, low = 0, high = 0, seeds, layers } = point.measured ?? {};
    expect({ seeds, layers }).toEqual({ seeds: 8, layers: 50 });
    // μ(80) = −0.0319128, what a layer adds to log ‖h‖² in the mean at 2/D: E[ψ(m/2)] + ln(4/D) for m ~ Bin(D, ½), by SciPy.
    expect(sigmaSq / 0.025 / Math.exp(0.0319128)).toBeGreaterThan(0.97);
    expect(sigmaSq / 0.025 / Math.exp(0.0319128)).toBeLessThan(1.03);
    expect(low).toBeLessThan(sigmaSq);
    expect(high).toBeGreaterThan(sigmaSq);
  });

  it('has no interval for one seed, and no measured variance where units are dead', async () => {
    expect((await pointOf(['--width', '8', '--seeds', '0', '--layers', '5'])).measured).toMatchObject({
      low: null,
      high: null,
      seeds: 1,
    });
    expect((await pointOf(['--width', '1', '--layers', '30'])).measured).toBeNull();
  });
});

describe('initscope critical', () => {
  it('prints points, words for what is not stable, and gains, within 80 columns', async () => {
    const { code, stdout } = await initscope(
      ['critical', '--activation', 'tanh,gelu,relu', '--bias-sigma-sq', '0,0.05', '--width', '16', '--layers', '8'],
      { env: { COLUMNS: '80' } },
    );
    expect(code).toBe(0);
    expect(stdout).toMatch(/^tanh +0\.05 +1\.760955 +0\.570048 +1 +0\.518186 +yes$/m);
    expect(stdout).toMatch(/^gelu +0 +4 +0 +1 +1 +no$/m);
    expect(stdout).toMatch(/^relu +0 +2 +any +1 +1 +yes$/m);
    expect(stdout).toMatch(/^relu +0\.05( +–){5}$/m);
    expect(stdout).toMatch(/^tanh +1\.592537 +1\.467414 +1\.666667$/m);
    expect(stdout).toContain('half-stable at');
    expect(stdout).toMatch(/^relu +0 +16 +0\.125 +0\.\d+ +0\.\d+ … 0\.\d+ +8 +8$/m);
    for (const line of stdout.split('\n')) expect(stringWidth(line)).toBeLessThanOrEqual(80);
  });

  it('writes CSV with a row for each, to a file that its name gives the format of', async () => {
    const cwd = await emptyFolder();
    const { code, stdout, stderr } = await initscope(
      ['critical', '--activation', 'tanh,softplus', '--bias-sigma-sq', '0,0.1', '-o', 'points.csv'],
      { cwd },
    );
    expect({ code, stdout, stderr }).toEqual({ code: 0, stdout: '', stderr: 'wrote points.csv\n' });
    const rows = csvParse(await readFile(join(cwd, 'points.csv'), 'utf8'));
    expect(rows).toHaveLength(4);
    const found = rows.find(({ activation, bias_sigma_sq }) => activation === 'tanh' && bias_sigma_sq === '0.1');
    expect(Number(found?.['sigma_w_sq'])).toBeCloseTo(1.986073, 6);
    expect(rows.find(({ activation }) => activation === 'softplus')).toMatchObject({ sigma_w_sq: '', stable: 'false' });
  });
});
