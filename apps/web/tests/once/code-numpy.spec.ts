import {
  activationNames,
  facetsOf,
  parseSweepSpec,
  propagate,
  type NetworkSpec,
  type SweepSpecInput,
} from '@initscope/core';
import { expect, test } from '@playwright/test';
import { numpyCode } from '../../src/lib/share/numpy.ts';
import { answersOf, hasNumpy } from '../support/python.ts';

// Here in Node, and by NumPy where this machine has it.

function networkOf(input: SweepSpecInput): NetworkSpec {
  return facetsOf(parseSweepSpec(input))[0].network;
}

test('numpyCode(network, σ², seed) is this program for a small network', () => {
  expect(numpyCode(networkOf({ layers: 3, width: 8, activation: 'tanh', biasSigmaSq: 0.05 }), 0.25, 7)).toBe(
    `# tanh network, 3 layers of 8 units, bias variance 0.05
# Weights in every layer: σ² = 0.25 = 2/D
import numpy as np

K, D = 3, 8  # hidden layers, and units in each
sigma_sq = 0.25
random = np.random.RandomState(7)


def draw(fan_in, fan_out):
    return np.sqrt(sigma_sq) * random.normal(size=(fan_out, fan_in))


def phi(f):
    return np.tanh(f)


# From one stream: the first layer, the last, those between, and then the data.
first, last = draw(1, D), draw(D, 1)
weights = [first, *(draw(D, D) for _ in range(K - 1)), last]
h = random.normal(size=(1, 1000))
# Biases have a stream of their own.
own = np.random.RandomState([7, 1])
sizes = [D] * K + [1]
biases = [np.sqrt(0.05) * own.normal(size=(n, 1)) for n in sizes]

for k in range(K):
    print(f"h_{k}: std {h.std()}")
    h = phi(weights[k] @ h + biases[k])
output = weights[K] @ h + biases[K]
`,
  );
});

test('numpyCode sets σ² by the initializer’s own factor where it is another than the initializer’s, and says so', () => {
  const program = numpyCode(networkOf({ initializer: 'he_uniform' }), 0.05, 0);
  expect(program).toContain('# Hidden weights: σ² = 0.05 = 4/D. he_uniform’s own would be 0.025 = 2/D\n');
  // Variance 4/fan_in, so that the bound is √(3·4/fan_in).
  expect(program).toContain('    bound = math.sqrt(12 / fan_in)\n');
});

test('numpyCode says that float64 may not hold what a deep network makes of its signals', () => {
  const remark = '# Signals may leave the range of float64 here';
  expect(numpyCode(networkOf({ layers: 300 }), 1, 0)).toContain(remark);
  expect(numpyCode(networkOf({ layers: 50 }), 1, 0)).not.toContain(remark);
});

const networks: readonly (readonly [title: string, input: SweepSpecInput, sigmaSq: number])[] = [
  ['the notebook’s at 2/D', {}, 0.025],
  ['the notebook’s at 1, which explodes', {}, 1],
  ['5 × 8', { layers: 5, width: 8 }, 1],
  ['one layer', { layers: 1, width: 5, activation: 'gelu' }, 0.3],
  ['one unit a layer', { layers: 4, width: 1, activation: 'softplus' }, 1],
  ['wide', { layers: 3, width: 600 }, 2 / 600],
  ['tanh with biases', { layers: 30, activation: 'tanh', biasSigmaSq: 0.05 }, 1.5 / 80],
  ['leaky ReLU', { layers: 20, activation: 'leaky_relu(-0.3)' }, 0.03],
  [
    'several inputs and outputs',
    { layers: 4, width: 9, inputWidth: 3, outputWidth: 5, inputs: 40, activation: 'elu' },
    0.2,
  ],
  ['uniform', { layers: 4, width: 9, initializer: 'fixed(distribution=uniform)' }, 0.2],
  ['truncated', { layers: 4, width: 9, inputWidth: 2, initializer: 'fixed(distribution=truncated_normal)' }, 0.2],
  ['kaiming_normal', { layers: 6, width: 20, inputWidth: 2, initializer: 'kaiming_normal' }, 0.1],
  [
    'kaiming_uniform by fan_out, at another σ²',
    { layers: 6, width: 20, initializer: 'kaiming_uniform(mode=fan_out)' },
    0.3,
  ],
  [
    'xavier_uniform with tanh’s gain',
    { layers: 6, width: 20, activation: 'tanh', initializer: 'xavier_uniform(gain=tanh)' },
    25 / 9 / 20,
  ],
  ['he_normal', { layers: 6, width: 20, initializer: 'he_normal' }, 0.1],
  ['torch_linear with its own biases', { layers: 6, width: 20, inputWidth: 3, initializer: 'torch_linear' }, 1 / 60],
  [
    'torch_linear at other variances',
    { layers: 6, width: 20, inputWidth: 3, initializer: 'torch_linear', biasSigmaSq: 0.2 },
    0.2,
  ],
  ['torch_linear without biases', { layers: 6, width: 20, initializer: 'torch_linear', biasSigmaSq: 0 }, 1 / 60],
  [
    'orthogonal',
    { layers: 6, width: 20, inputWidth: 2, outputWidth: 30, activation: 'tanh', initializer: 'orthogonal' },
    0.05,
  ],
  ['orthogonal with a gain', { layers: 6, width: 20, inputWidth: 30, initializer: 'orthogonal(gain=relu)' }, 0.1],
  ['variance_scaling', { layers: 6, width: 20, initializer: 'variance_scaling(scale=3,mode=fan_avg)' }, 0.15],
  ...activationNames.map((activation): readonly [string, SweepSpecInput, number] => [
    `activation ${activation}`,
    { layers: 4, width: 16, activation },
    0.05,
  ]),
];

const programs = new Map(networks.map(([title, input, sigmaSq]) => [title, numpyCode(networkOf(input), sigmaSq, 5)]));

if (hasNumpy) {
  const printedOf = answersOf(programs, 'printed');
  for (const [title, input, sigmaSq] of networks) {
    test(`numpyCode’s program prints core’s std of every layer’s hidden units, to 1e-9: ${title}`, () => {
      const network = networkOf(input);
      const [{ statistics }] = propagate(network, { seed: 5, sigmaSq: [sigmaSq] });
      const expected = statistics.h ?? [];
      const printed = String(printedOf(title));
      expect(printed).toMatch(/^(h_\d+: std [\d.e+-]+\n)+$/);
      const lines = printed.trimEnd().split('\n');
      expect(lines).toHaveLength(network.layers);
      for (const [layer, line] of lines.entries()) {
        const [, place, std] = /^h_(\d+): std (.+)$/.exec(line) ?? [];
        expect(Number(place)).toBe(expected[layer].layer);
        expect(Math.abs(Number(std) / (expected[layer].std ?? NaN) - 1), `layer ${layer}`).toBeLessThan(1e-9);
      }
    });
  }
} else process.stderr.write('not tested here: NumPy, which is not on this machine\n');
