import { facetsOf, parseSweepSpec, type NetworkSpec, type SweepSpecInput } from '@initscope/core';
import { expect, test } from '@playwright/test';
import { kerasCode } from '../../src/lib/share/keras.ts';
import { pytorchCode } from '../../src/lib/share/pytorch.ts';
import { hasNumpy, pythonScript } from '../support/python.ts';

// Here in Node: by which calls the programs draw. Python parses them, where this machine has it; code-drawn.spec.ts runs them.

const frameworks = { torch: pytorchCode, keras: kerasCode } as const;
function networkOf(input: SweepSpecInput): NetworkSpec {
  return facetsOf(parseSweepSpec(input))[0].network;
}

/** By which call of each framework weights and biases are drawn. Sources: torch.nn.init and keras.initializers. */
const calls: readonly (readonly [
  initializer: string,
  sigmaSq: number,
  torch: readonly string[],
  keras: readonly string[],
])[] = [
  [
    'fixed',
    0.025,
    ['nn.init.normal_(linear.weight, std=math.sqrt(0.025))'],
    ['initializers.RandomNormal(stddev=math.sqrt(0.025))'],
  ],
  ['fixed', 0.25, ['nn.init.normal_(linear.weight, std=0.5)'], ['initializers.RandomNormal(stddev=0.5)']],
  [
    'fixed(distribution=uniform)',
    0.01,
    ['nn.init.uniform_(linear.weight, -bound, bound)'],
    ['initializers.RandomUniform(minval=-math.sqrt(3 * 0.01), maxval=math.sqrt(3 * 0.01))'],
  ],
  [
    'kaiming_normal',
    2 / 80,
    ["nn.init.kaiming_normal_(linear.weight, nonlinearity='relu')"],
    ["initializers.VarianceScaling(scale=2, mode='fan_in', distribution='untruncated_normal')"],
  ],
  [
    'kaiming_normal',
    4 / 80,
    ['nn.init.normal_(linear.weight, std=math.sqrt(4 / linear.in_features))'],
    ["initializers.VarianceScaling(scale=4, mode='fan_in', distribution='untruncated_normal')"],
  ],
  [
    'kaiming_uniform(mode=fan_out,gain=leaky_relu)',
    2 / 1.0001 / 80,
    ["nn.init.kaiming_uniform_(linear.weight, mode='fan_out', a=0.01, nonlinearity='leaky_relu')"],
    [`initializers.VarianceScaling(scale=${2 / (1 + 0.01 * 0.01)}, mode='fan_out', distribution='uniform')`],
  ],
  [
    'kaiming_normal(gain=tanh)',
    25 / 9 / 80,
    ["nn.init.kaiming_normal_(linear.weight, nonlinearity='tanh')"],
    ["initializers.VarianceScaling(scale=(5 / 3) ** 2, mode='fan_in', distribution='untruncated_normal')"],
  ],
  [
    'xavier_normal',
    1 / 80,
    ['nn.init.xavier_normal_(linear.weight)'],
    ["initializers.VarianceScaling(scale=1, mode='fan_avg', distribution='untruncated_normal')"],
  ],
  [
    'xavier_uniform(gain=tanh)',
    25 / 9 / 80,
    ["nn.init.xavier_uniform_(linear.weight, gain=nn.init.calculate_gain('tanh'))", "nn.init.calculate_gain('tanh')"],
    ["initializers.VarianceScaling(scale=(5 / 3) ** 2, mode='fan_avg', distribution='uniform')"],
  ],
  [
    'xavier_uniform',
    4 / 80,
    ['nn.init.xavier_uniform_(linear.weight, gain=2)'],
    ["initializers.VarianceScaling(scale=4, mode='fan_avg', distribution='uniform')"],
  ],
  ['orthogonal', 1 / 80, ['nn.init.orthogonal_(linear.weight)'], ['initializers.Orthogonal()']],
  [
    'orthogonal(gain=1.5)',
    2.25 / 80,
    ['nn.init.orthogonal_(linear.weight, gain=1.5)'],
    ['initializers.Orthogonal(gain=1.5)'],
  ],
  ['orthogonal', 9 / 80, ['nn.init.orthogonal_(linear.weight, gain=3)'], ['initializers.Orthogonal(gain=3)']],
  [
    'he_normal',
    2 / 80,
    ['nn.init.trunc_normal_(linear.weight, std=std, a=-2 * std, b=2 * std)'],
    ['initializers.HeNormal()'],
  ],
  [
    'he_uniform',
    2 / 80,
    ["nn.init.kaiming_uniform_(linear.weight, nonlinearity='relu')"],
    ['initializers.HeUniform()'],
  ],
  ['glorot_uniform', 1 / 80, ['nn.init.xavier_uniform_(linear.weight)'], ['initializers.GlorotUniform()']],
  [
    'glorot_normal',
    1 / 80,
    ['nn.init.trunc_normal_(linear.weight, std=std, a=-2 * std, b=2 * std)'],
    ['initializers.GlorotNormal()'],
  ],
  [
    'lecun_normal',
    1 / 80,
    ['nn.init.trunc_normal_(linear.weight, std=std, a=-2 * std, b=2 * std)'],
    ['initializers.LecunNormal()'],
  ],
  [
    'lecun_uniform',
    1 / 80,
    ["nn.init.kaiming_uniform_(linear.weight, nonlinearity='linear')"],
    ['initializers.LecunUniform()'],
  ],
  [
    'variance_scaling(scale=3,mode=fan_out,distribution=untruncated_normal)',
    3 / 80,
    ['nn.init.normal_(linear.weight, std=math.sqrt(3 / linear.out_features))'],
    ["initializers.VarianceScaling(scale=3, mode='fan_out', distribution='untruncated_normal')"],
  ],
];

for (const [initializer, sigmaSq, torch, keras] of calls) {
  test(`programs draw weights by the function that the framework has for ${initializer} at σ² = ${sigmaSq}`, () => {
    const network = networkOf({ initializer });
    const [torchProgram, kerasProgram] = [pytorchCode(network, sigmaSq), kerasCode(network, sigmaSq)];
    for (const call of torch) expect(torchProgram).toContain(call.replaceAll("'", '"'));
    // A long call has its arguments on a line of their own.
    const unbroken = kerasProgram.replace(/\(\n +/g, '(').replace(/\n +\)/g, ')');
    for (const call of keras) expect(unbroken).toContain(call.replaceAll("'", '"'));
    if (!hasNumpy) return;
    expect(pythonScript('calls', [torchProgram], 'nn.init')[0]).toEqual([
      torch[0],
      'nn.init.zeros_(linear.bias)',
      ...torch.slice(1),
    ]);
    expect(pythonScript('calls', [kerasProgram], 'initializers')[0]).toEqual(keras);
  });
}

test('programs know a leaky ReLU’s own gain by its slope', () => {
  const gain = Math.sqrt(2 / 1.04);
  const network = networkOf({ activation: 'leaky_relu(0.2)', initializer: `kaiming_normal(gain=${gain})` });
  expect(pytorchCode(network, gain ** 2 / 80)).toContain(
    'kaiming_normal_(linear.weight, a=0.2, nonlinearity="leaky_relu")',
  );
});

test('programs leave to nn.Linear what it does by itself, and nothing else', () => {
  const own = networkOf({ initializer: 'torch_linear' });
  expect(pytorchCode(own, 1 / 240)).not.toContain('nn.init');
  expect(pytorchCode(own, 1 / 240)).toContain('# nn.Linear draws weights and biases so by itself');
  expect(pytorchCode({ ...own, biasSigmaSq: 0 }, 1 / 240)).toContain('nn.init.zeros_(linear.bias)');
  expect(pytorchCode(own, 1 / 80)).toContain('nn.init.kaiming_uniform_(linear.weight, nonlinearity="linear")');
});

test('programs say where σ² comes from, and where it is not the initializer’s own', () => {
  for (const code of Object.values(frameworks)) {
    expect(code(networkOf({}), 0.025)).toMatch(
      /^# relu network, 50 layers of 80 units\n# Weights in every layer: σ² = 0\.025 = 2\/D\n/,
    );
    expect(code(networkOf({ initializer: 'orthogonal' }), 1 / 80)).toContain('σ² = 0.0125 = 1/D, orthogonal’s own\n');
    expect(code(networkOf({ initializer: 'orthogonal' }), 0.05)).toContain(
      'σ² = 0.05 = 4/D. orthogonal’s own would be 0.0125 = 1/D\n',
    );
  }
});
