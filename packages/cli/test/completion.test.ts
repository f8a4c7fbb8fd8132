import { execFile, execFileSync } from 'node:child_process';
import { chmod, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { initializerNames, parseSweepSpec } from '@initscope/core';
import { describe, expect, it } from 'vitest';
import { shells } from '../src/completion/shells.ts';
import { initializerCompletions } from '../src/completion/name-completions.ts';
import { recordFormats } from '../src/formats/record-formats.ts';
import { emptyFolder, initscope } from './support/initscope.ts';

const bin = fileURLToPath(new URL('../bin/initscope.js', import.meta.url));

/** A folder with some files in it, and an `initscope` to be found on the path. */
async function surroundings(): Promise<{ cwd: string; env: NodeJS.ProcessEnv }> {
  const cwd = await emptyFolder();
  const programs = await emptyFolder();
  await writeFile(join(programs, 'initscope'), `#!/bin/sh\nexec '${process.execPath}' '${bin}' "$@"\n`);
  await chmod(join(programs, 'initscope'), 0o755);
  await writeFile(join(cwd, 'sweep.yaml'), '');
  await writeFile(join(cwd, 'shard 1.ndjson'), '');
  await mkdir(join(cwd, 'results'));
  return { cwd, env: { ...process.env, PATH: `${programs}:${process.env['PATH']}` } };
}

const has = (shell: string): boolean => {
  try {
    execFileSync(shell, ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
};

/** What bash would put into the line, for each line that is begun. */
async function bashCompletes(...lines: readonly string[]): Promise<string[][]> {
  const script = `
    source <(initscope completion bash)
    for line in "$@"; do
      # As readline parts it: at the signs of COMP_WORDBREAKS too. The script must not rely on that.
      COMP_LINE="$line" COMP_POINT=\${#line} COMP_WORDS=(\${line//[=:]/ }) COMP_CWORD=1
      _initscope
      printf '%s\\n' "\${COMPREPLY[@]}" '--- end'
    done`;
  const { stdout, stderr } = await promisify(execFile)('bash', ['-c', script, 'bash', ...lines], await surroundings());
  expect(stderr).toBe('');
  const blocks = stdout.split('--- end\n').slice(0, -1);
  return blocks.map((block) => block.split('\n').filter((line) => line !== ''));
}

describe.runIf(has('bash'))('completion in bash', () => {
  it('completes commands', async () => {
    const [all, begun, none] = await bashCompletes('initscope ', 'initscope sw', 'initscope xyz');
    expect(all).toEqual(expect.arrayContaining(['sweep', 'run', 'critical', 'phase', 'notebook', 'merge', 'help']));
    expect(begun).toEqual(['sweep']);
    expect(none).toEqual([]);
  });

  it("completes a command's flags, but for those given", async () => {
    const [layers, notRuns, given, help] = await bashCompletes(
      'initscope sweep --lay',
      'initscope run --job',
      'initscope sweep --layers 3 --lay',
      'initscope help cr',
    );
    expect(layers).toEqual(['--layers']);
    expect(notRuns).toEqual([]);
    expect(given).toEqual([]);
    expect(help).toEqual(['critical']);
  });

  it('completes values: names, lists of them, formats and ranges', async () => {
    const [activation, second, inline, quantities, method, runs, sweeps, range, number] = await bashCompletes(
      'initscope sweep --activation ta',
      'initscope sweep --activation relu,gelu_',
      'initscope sweep --activation=relu,ta',
      'initscope run --quantities h,dl_d',
      'initscope run --method r',
      'initscope run --format ',
      'initscope sweep --format ',
      'initscope sweep --sigma-sq log:1e',
      'initscope sweep --layers ',
    );
    expect(activation).toEqual(['tanh']);
    expect(second).toEqual(['relu,gelu_tanh']);
    // Bash keeps what stands before = and : by itself.
    expect(inline).toEqual(['relu,tanh']);
    expect(quantities).toEqual(['h,dl_df', 'h,dl_dh']);
    expect(method).toEqual(['rays']);
    expect(runs).toEqual(['table', 'json', 'csv', 'ndjson']);
    expect(sweeps).toEqual([...recordFormats]);
    expect(range).toEqual(['1e-3:1:41']);
    expect(number).toEqual([]);
  });

  it("completes an initialiser's arguments, so that the shell takes their parentheses for text", async () => {
    const [family, names, values, quoted] = await bashCompletes(
      'initscope run --initializer kaiming_n',
      'initscope run --initializer kaiming_normal\\(',
      'initscope run --initializer kaiming_normal\\(mode=fan_',
      "initscope run --initializer 'kaiming_normal(mode=fan_",
    );
    expect(family).toEqual(['kaiming_normal', 'kaiming_normal\\(']);
    expect(names).toEqual(['kaiming_normal\\(mode=', 'kaiming_normal\\(gain=']);
    expect(values).toEqual(['fan_in\\)', 'fan_out\\)']);
    expect(quoted).toEqual(['kaiming_normal(mode=fan_in)', 'kaiming_normal(mode=fan_out)']);
  });

  it('completes files for -o, --output, --config and arguments that are paths', async () => {
    const found = await bashCompletes(
      'initscope sweep -o res',
      'initscope sweep --output res',
      'initscope sweep --config=sw',
      'initscope merge sh',
      'initscope run --layers sw',
    );
    expect(found).toEqual([['results'], ['results'], ['sweep.yaml'], ['shard 1.ndjson'], []]);
  });
});

describe('initscope completion', () => {
  it.each(shells)('prints what %s reads without a fault', async (shell) => {
    const { code, stdout, stderr } = await initscope(['completion', shell]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    const script = join(await emptyFolder(), 'completion');
    await writeFile(script, stdout);
    if (has(shell)) execFileSync(shell, ['-n', script]);
    else expect(stdout).toContain(`initscope in ${shell}`);
  });

  it.each([
    ['/usr/bin/zsh', '#compdef initscope'],
    ['/usr/local/bin/fish', 'complete -c initscope'],
    ['/bin/sh', 'complete -F _initscope'],
    ['', 'complete -F _initscope'],
  ])('is for the shell of SHELL=%s unless one is named', async (shell, mention) => {
    expect((await initscope(['completion'], { env: { SHELL: shell } })).stdout).toContain(mention);
  });

  it('says what flags mean, whatever the shell', async () => {
    const words = ['--get-yargs-completions', 'initscope', 'sweep', '--wid'];
    const answers = await Promise.all(
      ['/bin/bash', '/bin/zsh', ''].map((SHELL) => initscope(words, { env: { SHELL } })),
    );
    for (const { stdout } of answers) expect(stdout).toBe('--width\tD, units in each hidden layer\n');
  });
});

describe('initializerCompletions', () => {
  it('ends in names that specs take', () => {
    const pending = [''];
    const whole = new Set<string>();
    for (const begun of pending) {
      for (const text of initializerCompletions(begun).filter((each) => each.startsWith(begun))) {
        if (/[=(]$/.test(text)) pending.push(text);
        else whole.add(text);
      }
    }
    for (const initializer of whole) expect(parseSweepSpec({ initializer }).initializer).toHaveLength(1);
    expect(whole).toContain('variance_scaling(scale=2)');
    expect(whole).toContain('fixed(distribution=uniform)');
    expect(whole).toContain('orthogonal(gain=tanh)');
    for (const name of initializerNames) expect(whole).toContain(name);
  });

  it('offers nothing that a name does not take', () => {
    expect(initializerCompletions('he_normal(')).toEqual([]);
    expect(initializerCompletions('orthogonal(')).toEqual(['orthogonal(gain=']);
  });
});
