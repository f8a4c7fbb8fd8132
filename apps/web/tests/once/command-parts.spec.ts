import { execFileSync } from 'node:child_process';
import { expect, test } from '@playwright/test';
import { parseSweepSpec, type SweepSpecInput } from '@initscope/core';
import { commandParts } from '../../src/lib/results/command-parts.ts';

// Here in Node: the command that the page of results shows, as a shell reads it.

const specs: readonly (readonly [title: string, spec: SweepSpecInput])[] = [
  ['the default sweep', {}],
  ['names with arguments', { activation: 'leaky_relu(0.2),tanh', initializer: 'kaiming_normal(mode=fan_out,gain=2)' }],
  ['fan-relative σ²', { width: '8,32', sigmaSq: 'log:0.1/fan_in:10/fan_in:21', seeds: '0..3,7' }],
  [
    'every field',
    {
      layers: '3,5..7',
      width: 4,
      inputWidth: 2,
      outputWidth: 3,
      inputs: 10,
      gradientInputs: 9,
      activation: 'gelu',
      initializer: 'torch_linear',
      sigmaSq: 'auto,0.1',
      biasSigmaSq: 'auto',
      seeds: 4,
      quantities: 'h,f,dl_df,dl_dh',
      method: 'dense',
    },
  ],
];

for (const [title, input] of specs) {
  test(`commandParts(spec) joined is a command that a shell reads as that spec: ${title}`, () => {
    const spec = parseSweepSpec(input);
    const script = `initscope() { printf '%s\\n' "$@"; }; ${commandParts(spec).join(' ')}`;
    const [command, ...words] = execFileSync('sh', ['-c', script], { encoding: 'utf8' }).trimEnd().split('\n');
    expect(command).toBe('sweep');
    const fields: Record<string, string> = {};
    for (let i = 0; i < words.length; i += 2) fields[camel(words[i])] = words[i + 1];
    expect(parseSweepSpec(fields)).toEqual(spec);
  });
}

test('commandParts(spec) leaves out what is as it is anyway', () => {
  expect(commandParts(parseSweepSpec({}))).toEqual(['initscope sweep']);
  expect(commandParts(parseSweepSpec({ activation: 'leaky_relu(0.2)', seeds: [0, 1, 2] }))).toEqual([
    'initscope sweep',
    "--activation 'leaky_relu(0.2)'",
    '--seeds 0..2',
  ]);
});

/** `--sigma-sq` is `sigmaSq`. */
function camel(flag: string): string {
  return flag.slice(2).replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
}
