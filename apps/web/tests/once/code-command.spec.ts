import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import {
  facetsOf,
  parseSweepSpec,
  propagate,
  RandomState,
  type NetworkSpec,
  type SweepSpecInput,
} from '@initscope/core';
import { expect, test } from '@playwright/test';
import { runCommand, sweepCommand } from '../../src/lib/share/command.ts';
import { shellWord } from '../../src/lib/share/shell-word.ts';

// Here in Node, with the system's shell and the command line of the build.

const bin = fileURLToPath(new URL('../../../../packages/cli/bin/initscope.js', import.meta.url));

function networkOf(input: SweepSpecInput): NetworkSpec {
  return facetsOf(parseSweepSpec(input))[0].network;
}

/** What a shell makes of words: each as it was passed on. */
function readByShell(words: string): string[] {
  const text = execFileSync('sh', ['-c', `printf '%s\\0' ${words}`], { encoding: 'utf8', maxBuffer: 1 << 24 });
  return text.split('\0').slice(0, -1);
}

/** Random words, of the project's own stream: of every ASCII character but NUL, with those that mean something to a shell more often. */
function randomWords(count: number): string[] {
  const random = new RandomState(0);
  const special = Array.from(' \t\n\'"\\$`!*?[]{}()<>|&;#~=%-^');
  const pick = (n: number): number => Math.floor(random.randomSample(1)[0] * n);
  const character = (): string =>
    pick(2) === 0
      ? special[pick(special.length)]
      : String.fromCodePoint(pick(4) === 0 ? 0xe000 + pick(9) : 1 + pick(127));
  return Array.from({ length: count }, () => Array.from({ length: pick(9) }, character).join(''));
}

test('a shell reads shellWord(word) back as that word: each character alone, pairs of special ones, 2,000 random words', () => {
  const ascii = Array.from({ length: 127 }, (_, i) => String.fromCodePoint(i + 1));
  const special = Array.from(' \n\'"\\$`!*()-');
  const words = ['', ...ascii, ...special.flatMap((a) => special.map((b) => a + b)), ...randomWords(2000)];
  expect(readByShell(words.map(shellWord).join(' '))).toEqual(words);
});

test('shellWord(word) leaves plain words as they are', () => {
  for (const word of ['50', 'relu,tanh', 'log:1e-3:1:41', '2/fan_in', '0..7']) expect(shellWord(word)).toBe(word);
  expect(shellWord('leaky_relu(0.2)')).toBe("'leaky_relu(0.2)'");
});

test('sweepCommand(spec) is one line', () => {
  const spec = parseSweepSpec({ layers: 6, activation: 'leaky_relu(0.2)', sigmaSq: 'log:0.1/fan_in:10/fan_in:21' });
  expect(sweepCommand(spec)).toBe(
    "initscope sweep --layers 6 --activation 'leaky_relu(0.2)' --sigma-sq log:0.1/fan_in:10/fan_in:21",
  );
});

const networks: readonly (readonly [title: string, input: SweepSpecInput, sigmaSq: number])[] = [
  ['the notebook’s', {}, 0.025],
  [
    'names with arguments',
    { layers: 4, activation: 'leaky_relu(-0.2)', initializer: 'variance_scaling(scale=3,mode=fan_avg)' },
    0.3,
  ],
  [
    'biases, several inputs',
    { layers: 3, width: 7, inputWidth: 2, outputWidth: 3, activation: 'tanh', biasSigmaSq: 0.05 },
    1e-3,
  ],
  ['biases of its own, not taken', { layers: 3, width: 7, initializer: 'torch_linear', biasSigmaSq: 0 }, 0.1],
  ['few inputs', { layers: 3, width: 7, inputs: 11, gradientInputs: 5, activation: 'gelu' }, 0.2],
];

for (const [title, input, sigmaSq] of networks) {
  test(`runCommand(network, σ², seed), typed into a shell, measures that network: ${title}`, () => {
    const network = networkOf(input);
    const command = runCommand(network, sigmaSq, 3);
    expect(command).toMatch(/^initscope run [^\n]*$/);
    const script = `initscope() { "$NODE" "$BIN" "$@"; }; ${command} --format json`;
    const env = { ...process.env, NODE: process.execPath, BIN: bin };
    const { layers } = JSON.parse(execFileSync('sh', ['-c', script], { encoding: 'utf8', env }));
    const [{ statistics }] = propagate(network, { seed: 3, sigmaSq: [sigmaSq] });
    expect(layers.map(({ stdHidden }: { stdHidden: number }) => stdHidden)).toEqual(
      statistics.h?.map(({ std }) => std),
    );
  });
}
