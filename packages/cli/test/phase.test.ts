import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  phaseAxisNames,
  phaseFigure,
  phaseQuantities,
  phaseQuantityNames,
  phaseScale,
  phaseSentence,
  phaseWords,
} from '@initscope/charts';
import { activationOf, phaseDiagram, type PhaseDiagram, type PhasePoint } from '@initscope/core';
import { csvParse } from 'd3-dsv';
import stringWidth from 'fast-string-width';
import { describe, expect, it } from 'vitest';
import { emptyFolder, initscope } from './support/initscope.ts';

const ESCAPE = '\u001B[';

async function answerOf<Answer>(args: readonly string[]): Promise<Answer> {
  const { code, stdout, stderr } = await initscope(['phase', ...args, '--format', 'json']);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expect(stdout).not.toMatch(/NaN|Infinity/);
  return JSON.parse(stdout) as Answer;
}

function pointOf(activation: string, weight: string, bias: string): Promise<PhasePoint & { readonly schema: string }> {
  return answerOf(['--activation', activation, '--sigma-w-sq', weight, '--bias-sigma-sq', bias]);
}

describe('initscope phase of one point', () => {
  // NumPy: q′ and c′ iterated from 1 and 0.3 by hermite_e.hermegauss(120), to the digits shown.
  it("answers theory's figures in the ordered and the chaotic phase", async () => {
    const ordered = await pointOf('tanh', '1', '0.05');
    expect(Object.keys(ordered)).toEqual([
      'schema',
      'activation',
      'sigmaWSq',
      'biasSigmaSq',
      'qStar',
      'cStar',
      'chi1',
      'chiParallel',
      'xiQ',
      'xiC',
      'xiGradient',
      'phase',
    ]);
    expect(ordered).toMatchObject({ schema: 'initscope/phase@1', activation: 'tanh', phase: 'ordered', cStar: 1 });
    expect(ordered.qStar).toBeCloseTo(0.193593, 6);
    expect(ordered.chi1).toBeCloseTo(0.759032, 6);
    expect(ordered.xiQ).toBeCloseTo(1.7476, 4);
    expect(ordered.xiC).toBeCloseTo(3.627, 4);

    const chaotic = await pointOf('tanh', '2', '0.05');
    expect(chaotic.phase).toBe('chaotic');
    expect(chaotic.qStar).toBeCloseTo(0.721762, 6);
    expect(chaotic.chi1).toBeCloseTo(1.047666, 6);
    expect(chaotic.cStar).toBeCloseTo(0.744082, 6);
    expect(chaotic.xiC).toBeCloseTo(25.213, 3);
    expect(chaotic.xiGradient).toBeCloseTo(-1 / Math.log(1.047666), 3);
  });

  it('has null for scales without end, and for a variance that grows without end', async () => {
    // χ1 = χ∥ = σ_w²/2 for ReLU.
    expect(await pointOf('relu', '2', '0')).toMatchObject({ phase: 'critical', chi1: 1, chiParallel: 1, xiQ: null });
    expect(await pointOf('relu', '3', '0.1')).toMatchObject({ phase: 'unbounded', qStar: null, chi1: 1.5 });
  });

  it('prints each figure with what it is, and a sentence', async () => {
    const { stdout } = await initscope(
      ['phase', '--activation', 'tanh', '--sigma-w-sq', '2', '--bias-sigma-sq', '0.05'],
      { env: { COLUMNS: '80' } },
    );
    expect(stdout).toMatch(/^c\* +0\.7440824 {2}correlation that two inputs come to$/m);
    expect(stdout).toMatch(/^ξ_c +25\.21\d+ {2}layers over which c nears c\*/m);
    expect(stdout).toMatch(/^ξ_∇ +−21\.47\d+ {2}layers over which mean square gradients change/m);
    expect(stdout.replaceAll(/\s+/g, ' ')).toContain(phaseSentence(await pointOf('tanh', '2', '0.05')));
    for (const line of stdout.split('\n')) expect(stringWidth(line)).toBeLessThanOrEqual(80);
  });
});

describe('initscope phase of a grid', () => {
  it('answers points by σ_b² and σ_w², and the critical line', async () => {
    const axes = ['--sigma-w-sq', 'lin:0.5:3:6', '--bias-sigma-sq', '0,0.05,0.1'];
    const grid = await answerOf<PhaseDiagram & { readonly schema: string }>(['--activation', 'tanh', ...axes]);
    expect(grid.schema).toBe('initscope/phase@1');
    expect(grid.sigmaWSq).toEqual([0.5, 1, 1.5, 2, 2.5, 3]);
    expect(grid.points).toHaveLength(3);
    expect(grid.points[1][3]).toMatchObject({ sigmaWSq: 2, biasSigmaSq: 0.05, phase: 'chaotic' });
    expect(grid.points[1][3].cStar).toBeCloseTo(0.744082, 6);
    // Without biases the line begins at σ_w² = 1; its σ_w² grows with σ_b².
    expect(grid.criticalLine[0]).toMatchObject({ sigmaWSq: 1, biasSigmaSq: 0 });
    expect(grid.criticalLine.length).toBeGreaterThan(10);
  });

  it('has a line for each point as JSON', async () => {
    const axes = ['--sigma-w-sq', 'lin:0.5:3:6', '--bias-sigma-sq', '0,0.05,0.1'];
    const { stdout } = await initscope(['phase', '--activation', 'tanh', ...axes, '--format', 'json']);
    const lines = stdout.split('\n');
    expect(lines.filter((line) => line.startsWith('      { "sigmaWSq": '))).toHaveLength(18);
    expect(lines).toContain('  "sigmaWSq": [0.5, 1, 1.5, 2, 2.5, 3],');
    const { criticalLine } = JSON.parse(stdout) as PhaseDiagram;
    expect(lines.filter((line) => line.startsWith('    { "sigmaWSq": '))).toHaveLength(criticalLine.length);
  });

  it('writes a row for each point as CSV', async () => {
    const cwd = await emptyFolder();
    const axes = ['--sigma-w-sq', '1,2', '--bias-sigma-sq', '0,0.05,0.1'];
    await initscope(['phase', '--activation', 'relu', ...axes, '-o', 'phase.csv'], { cwd });
    const rows = csvParse(await readFile(join(cwd, 'phase.csv'), 'utf8'));
    expect(rows).toHaveLength(6);
    expect(rows.columns.slice(0, 4)).toEqual(['activation', 'sigma_w_sq', 'bias_sigma_sq', 'q_star']);
    expect(rows[1]).toMatchObject({ sigma_w_sq: '2', bias_sigma_sq: '0', phase: 'critical', xi_gradient: '' });
    expect(rows[3]).toMatchObject({ sigma_w_sq: '2', bias_sigma_sq: '0.05', phase: 'unbounded', q_star: '' });
  });

  it('draws 64 × 64 points in signs, with the critical line, axes in units, and a legend in words', async () => {
    const { code, stdout } = await initscope(['phase', '--activation', 'tanh']);
    expect(code).toBe(0);
    expect(stdout).not.toContain(ESCAPE);
    const rows = stdout.split('\n').filter((line) => /^ *[\d.]* [_~.+*#o-]{64}$/.test(line));
    expect(rows).toHaveLength(32);
    // The line leans to the right, from σ_w² = 1 below to 2.505 above.
    const places = rows.map((row) => row.trimEnd().slice(-64).indexOf('o'));
    expect(Math.min(...places)).toBeGreaterThan(0);
    expect(places[0]).toBeGreaterThan(places[31] + 15);
    for (const words of ['σ_b²', phaseAxisNames.sigmaWSq, 'gradients vanish', 'gradients explode']) {
      expect(stdout).toContain(words);
    }
    expect(stdout).toContain('Critical: σ_w² = 1 at σ_b² = 0, σ_w² = 2.505127 at σ_b² = 0.3.');
  });

  it('marks where variances grow without end, and says what there is instead of a critical line', async () => {
    const { stdout } = await initscope(['phase', '--sigma-w-sq', 'lin:1:3:9', '--bias-sigma-sq', 'lin:0:1:5']);
    expect(stdout).toMatch(/^ +1 [_~-]{4}\/{5}$/m);
    expect(stdout).toMatch(/^ +0 [_~.-]{4}o\/{4}$/m);
    expect(stdout).toContain(`/ ${phaseWords.unbounded}`);
    expect(stdout).toMatch(/No critical point at σ_b² = 1: at σ_w² = 2 the variance grows/);
  });

  it.each(phaseQuantityNames)(
    'lays %s on the scale of the pictures, with its name, its words and both its ends',
    async (name) => {
      const axes = { sigmaWSq: [0.5, 1, 1.5, 2, 2.5, 3], biasSigmaSq: [0, 0.1, 0.2, 0.3] };
      const { stdout } = await initscope(
        [
          'phase',
          '--activation',
          'gelu',
          '--quantity',
          name,
          '--sigma-w-sq',
          axes.sigmaWSq.join(','),
          '--bias-sigma-sq',
          axes.biasSigmaSq.join(','),
        ],
        { env: { COLUMNS: '120' } },
      );
      const { symbol, meaning, words } = phaseQuantities[name];
      const { ticks } = phaseScale(phaseQuantities[name], phaseDiagram(activationOf('gelu'), axes).points.flat());
      expect(stdout).toContain(`${symbol}: ${meaning}`);
      const ramp = stdout.split('\n').find((line) => line.includes(`${symbol} about`)) ?? '';
      expect(ramp).toMatch(
        new RegExp(`about  \\S ${phaseFigure(ticks[0], 2)} .* \\S ${phaseFigure(ticks[ticks.length - 1], 2)}$`),
      );
      for (const word of words) expect(stdout).toContain(word);
    },
  );

  it.each(phaseQuantityNames)(
    'draws %s in colours where they are asked for, within any number of columns',
    async (quantity) => {
      for (const columns of [40, 80, 140]) {
        const { code, stdout } = await initscope(['phase', '--activation', 'gelu', '--quantity', quantity], {
          env: { FORCE_COLOR: '3', COLUMNS: String(columns) },
        });
        expect(code).toBe(0);
        expect(stdout).toContain(`${ESCAPE}38;2;255;255;255m`);
        expect(stdout).toContain('▀');
        for (const line of stdout.split('\n')) expect(stringWidth(line)).toBeLessThanOrEqual(columns);
      }
    },
  );

  it.each([
    ['sigmoid', 103.0],
    ['erf', Math.PI / 4],
    ['leaky_relu(50)', 2 / 2501],
  ])('reaches around the critical point of %s unless axes are given', async (activation, critical) => {
    const { sigmaWSq } = await answerOf<PhaseDiagram>(['--activation', activation, '--bias-sigma-sq', '0,0.1']);
    expect(sigmaWSq).toHaveLength(64);
    expect(sigmaWSq[0]).toBeLessThan(critical);
    expect(sigmaWSq[63]).toBeGreaterThan(1.2 * critical);
  });
});
