import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { defaultSweep, fieldNames, parseSweepSpec } from '@initscope/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { printConfig } from '../src/arguments/print-config.ts';
import { ended, emptyFolder, initscope, start, type Ended } from './support/initscope.ts';

interface Given {
  readonly flags?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  /** Config files by name. */
  readonly files?: Readonly<Record<string, string | Uint8Array>>;
}

async function printed(command: 'run' | 'sweep', { flags = [], env = {}, files = {} }: Given): Promise<Ended> {
  const cwd = await emptyFolder();
  await Promise.all(Object.entries(files).map(([name, content]) => writeFile(join(cwd, name), content)));
  const end = await initscope([command, '--print-config', ...flags], { cwd, env });
  expect((await readdir(cwd)).toSorted(), 'nothing is written').toEqual(Object.keys(files).toSorted());
  return end;
}

async function specOf(command: 'run' | 'sweep', given: Given): Promise<Record<string, unknown>> {
  const { code, stdout, stderr } = await printed(command, given);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  return JSON.parse(stdout) as Record<string, unknown>;
}

async function throughStdin(args: readonly string[], text: string): Promise<Ended> {
  const child = start(args, { cwd: await emptyFolder() });
  child.stdin?.end(text);
  return ended(child);
}

describe('a spec', () => {
  it('is taken from flags, or else the environment, or else --config, or else the defaults', async () => {
    const files = { 'sweep.yaml': 'layers: 11\nwidth: 12\nseeds: 0..3\n' };
    const env = { INITSCOPE_LAYERS: '21', INITSCOPE_WIDTH: '22', INITSCOPE_INPUTS: '' };
    const flags = ['--config', 'sweep.yaml', '--layers', '31'];
    expect(await specOf('sweep', { files, env, flags })).toMatchObject({
      layers: '31',
      width: '22',
      seeds: '0..3',
      // Empty counts as unset.
      inputs: String(defaultSweep.inputs),
    });
  });

  it('has a variable for each of its fields', async () => {
    const values = { ...defaultSweep, layers: 3, sigmaSq: '2/fan_in', initializer: 'kaiming_normal', method: 'rays' };
    const env = Object.fromEntries(
      fieldNames.map((field) => [
        `INITSCOPE_${field.replaceAll(/[A-Z]/g, '_$&').toUpperCase()}`,
        [values[field]].flat().join(','),
      ]),
    );
    expect(Object.keys(env)).toContain('INITSCOPE_BIAS_SIGMA_SQ');
    expect(await specOf('sweep', { env })).toEqual(JSON.parse(printConfig(parseSweepSpec(values))));
  });

  it.each([
    ['sweep.yaml', 'sigmaSq: [1e-3, 0.5, 2/fan_in]\nactivation: leaky_relu(0.2), tanh\nseeds: 0..2 # three\n'],
    [
      'sweep.yml',
      '\uFEFFsigmaSq:\n  - 0.001\n  - .5\n  - 2/fan_in\nactivation: [tanh, leaky_relu(0.2)]\nseeds: [0, 1, 2]\n',
    ],
    [
      'sweep.json',
      '{\n\t"$schema": "x",\n\t"sigmaSq": [1e-3, "0.5", "2/fan_in"], "seeds": "0..2",\n\t"activation": "tanh,leaky_relu(0.2)"\n}',
    ],
    ['sweep', '{"sigmaSq": "1e-3,0.5,2/fan_in", "seeds": [0,1,2], "activation": "tanh,leaky_relu(0.2)"}'],
  ])('reads %s', async (name, text) => {
    expect(await specOf('sweep', { files: { [name]: text }, flags: ['--config', name] })).toMatchObject({
      sigmaSq: '1e-3,0.5,2/fan_in',
      activation: 'leaky_relu(0.2),tanh',
      seeds: '0..2',
    });
  });

  it('is what run takes too, if it is of one network', async () => {
    const files = { 'one.yaml': 'layers: 3\nwidth: 8\n' };
    const flags = ['--config', 'one.yaml'];
    expect(await specOf('run', { files, flags, env: { INITSCOPE_SIGMA_SQ: '2/fan_in' } })).toMatchObject({
      layers: '3',
      sigmaSq: '2/fan_in',
      seeds: '0',
    });
  });
});

describe('--print-config', () => {
  it('prints a config that gives the same sweep from standard input', async () => {
    const flags = [
      '--layers',
      '3..5',
      '--sigma-sq',
      'log:0.1/fan_in:10/fan_in:21',
      '--initializer',
      'orthogonal(gain=1.5)',
    ];
    const { stdout } = await printed('sweep', { flags });
    expect(await throughStdin(['sweep', '--config', '-', '--print-config'], stdout)).toEqual({
      code: 0,
      stdout,
      stderr: '',
    });
  });

  it('is read as the same spec, whatever the spec', () => {
    const variance = fc.double({ min: 0, max: 1e6, noNaN: true });
    const spec = fc.record(
      {
        layers: fc.array(fc.integer({ min: 1, max: 300 }), { minLength: 1, maxLength: 5 }),
        width: fc.array(fc.integer({ min: 1, max: 300 }), { minLength: 1, maxLength: 5 }),
        sigmaSq: fc.array(
          fc.oneof(
            variance,
            variance.map((value) => `${value}/fan_in`),
          ),
          { minLength: 1, maxLength: 5 },
        ),
        biasSigmaSq: fc.array(variance, { minLength: 1, maxLength: 3 }),
        seeds: fc.array(fc.nat(), { minLength: 1, maxLength: 9 }),
        activation: fc.subarray(['relu', 'leaky_relu(0.3)', 'tanh', 'gelu'], { minLength: 1 }),
        initializer: fc.subarray(['fixed', 'fixed(distribution=uniform)', 'he_normal'], { minLength: 1 }),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(spec, (input) => {
        const parsed = parseSweepSpec(input);
        const config: unknown = JSON.parse(printConfig(parsed));
        expect(parseSweepSpec(config)).toEqual(parsed);
      }),
    );
  });
});

/** A config's name and text, and what the one line must say. */
const faults: readonly (readonly [name: string, text: string | Uint8Array, ...mentions: string[]])[] = [
  ['a.yaml', 'layers: 0', 'a.yaml: layers: given 0', '1 or more', 'for example layers: 50'],
  ['a.json', '{"layers": 0}', 'a.json: layers: given 0', 'for example "layers": "50"'],
  ['a.yaml', 'layers: true', 'layers: given true', 'whole numbers'],
  ['a.yaml', 'layers:', 'layers: given nothing', 'whole numbers'],
  ['a.yaml', 'layers: .inf', 'layers: given Infinity', 'whole numbers'],
  ['a.yaml', 'layers: {from: 1}', 'layers: given a mapping', 'whole numbers'],
  ['a.yaml', 'layers: [[1]]', 'layers: given a list', 'whole numbers'],
  ['a.yaml', 'activation: rleu', 'activation: given "rleu"', 'did you mean relu'],
  ['a.yaml', 'sigma_sq: 1', 'sigma_sq: no such field', 'did you mean sigmaSq'],
  ['a.json', '{"__proto__": 1}', '__proto__: no such field'],
  ['a.yaml', 'layers: 3\nwidth: 4\nlayers: 5', 'unique', 'line 3, column 1'],
  ['a.json', '{"layers": 3,\n "layers": 5}', 'unique', 'line 2, column 2'],
  ['a.yaml', 'layers: 3\n---\nlayers: 4', '2 YAML documents', 'one'],
  ['a.yaml', 'layers: [1, 2\nwidth: 3', 'line 2'],
  ['a.yaml', 'layers: *all', 'alias', 'all'],
  ['a.yaml', 'layers: !!python/object 3', 'tag', 'line 1, column 9'],
  ['a.yaml', bomb(), 'alias'],
  ['a.yaml', '- layers', 'given a list', 'a mapping'],
  ['a.yaml', '', 'given nothing', 'a mapping'],
  ['a.yaml', '# layers: 3', 'given nothing', 'a mapping'],
  ['a.json', '{"layers": 3\n "width": 4}', 'a.json: not JSON', 'line 2'],
  ['a.json', "{'layers': 3}", 'a.json: not JSON'],
  ['a.json', '{"schema": "initscope/sweep@1", "spec": {}}', 'a result', 'jq .spec'],
  ['a.toml', 'layers = 3', '"a.toml"', '.yaml'],
  ['a.yaml', 'a'.repeat(1_000_001), 'more than 1000000 bytes', '--print-config'],
  ['a.yaml', Uint8Array.of(0xff, 0xfe, 0x6c), 'UTF-8'],
];

/** Aliases of lists of aliases: 10^6 numbers in a few lines. */
function bomb(): string {
  const tenOf = (name: string): string => `[${Array.from({ length: 10 }, () => `*${name}`).join(', ')}]`;
  return `layers: [&a [1, 2, 3, 4, 5, 6, 7, 8, 9, 10], &b ${tenOf('a')}, &c ${tenOf('b')}, &d ${tenOf('c')}, &e ${tenOf('d')}, ${tenOf('e')}]`;
}

describe('a config that cannot be read', () => {
  it.each(faults.map(([name, text, ...mentions]) => ({ name, text, mentions, words: mentions.join(' … ') })))(
    '$name ends with exit 2 and one line: $words',
    async ({ name, text, mentions }) => {
      const { code, stdout, stderr } = await printed('sweep', { files: { [name]: text }, flags: ['--config', name] });
      expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
      expect(stderr.trimEnd().split('\n')).toHaveLength(1);
      for (const mention of mentions) expect(stderr).toContain(mention);
    },
  );
});

describe('an error of a spec', () => {
  it.each<[Given, string]>([
    [
      { flags: ['--width', '0'] },
      '--width: given "0"; allowed: whole numbers of 1 or more, such as 50, 10,20 or 2..8; for example --width 80',
    ],
    [
      { env: { INITSCOPE_WIDTH: '0' } },
      'INITSCOPE_WIDTH: given "0"; allowed: whole numbers of 1 or more, such as 50, 10,20 or 2..8; for example INITSCOPE_WIDTH=80',
    ],
    [
      { files: { a: 'width: 0' }, flags: ['--config', 'a'] },
      'a: width: given 0; allowed: whole numbers of 1 or more, such as 50, 10,20 or 2..8; for example width: 80',
    ],
  ])('names where the field came from: %j', async (given, problem) => {
    expect((await printed('sweep', given)).stderr).toBe(`initscope: ${problem}\n`);
  });

  it('names standard input', async () => {
    const { code, stderr } = await throughStdin(['run', '--config', '-'], 'width: 0');
    expect(code).toBe(2);
    expect(stderr).toMatch(/^initscope: standard input: width: given 0;/);
  });

  it('of something left out names its flag', async () => {
    expect((await printed('run', { files: { a: 'width: 8' }, flags: ['--config', 'a'] })).stderr).toMatch(
      /^initscope: --sigma-sq: given nothing/,
    );
  });
});

describe('a variable that is none of initscope’s', () => {
  it('is told of if it is nearly one, and no others', async () => {
    const env = { INITSCOPE_LAYER: '3', INITSCOPE_SERVICE_HOST: '10.0.0.1', INITSCOPE_PORT_80_TCP_ADDR: '10.0.0.1' };
    const { code, stderr } = await printed('sweep', { env });
    expect(code).toBe(0);
    expect(stderr).toBe(
      'initscope: INITSCOPE_LAYER is ignored: there is no such variable; did you mean INITSCOPE_LAYERS\n',
    );
  });
});

describe('INITSCOPE_JOBS, INITSCOPE_OUTPUT and INITSCOPE_FORMAT', () => {
  const small = ['sweep', '--layers', '3', '--width', '4', '--sigma-sq', '1', '--seeds', '0'];

  it('stand for the flags of sweep, which come before them', async () => {
    const cwd = await emptyFolder();
    const env = { INITSCOPE_OUTPUT: 'out.ndjson', INITSCOPE_FORMAT: 'ndjson', INITSCOPE_JOBS: '1' };
    expect((await initscope(small, { cwd, env })).code).toBe(0);
    expect(await readdir(cwd)).toEqual(['out.ndjson']);
    const { stdout } = await initscope([...small, '-o', '-'], { cwd, env });
    expect(JSON.parse(stdout.slice(0, stdout.indexOf('\n')))).toMatchObject({ layers: 3 });
  });

  it('are named where they are wrong', async () => {
    const { code, stderr } = await initscope(small, { env: { INITSCOPE_JOBS: '0' } });
    expect(code).toBe(2);
    expect(stderr).toMatch(/^initscope: INITSCOPE_JOBS: given "0";/);
  });
});
