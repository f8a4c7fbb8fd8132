import {
  activationNames,
  activationOf,
  facetsOf,
  initializerOf,
  parseSweepSpec,
  type NetworkSpec,
  type SweepSpecInput,
} from '@initscope/core';
import { expect, test } from '@playwright/test';
import { kerasCode } from '../../src/lib/share/keras.ts';
import { pytorchCode } from '../../src/lib/share/pytorch.ts';
import { answersOf, hasNumpy } from '../support/python.ts';

// Neither PyTorch nor Keras can be had here. Their programs are run against modules of the same signatures, written after their
// documentation, on NumPy: tests/support/python.

/** What weights.py says of a program's model. */
interface Drawn {
  readonly shapes: readonly (readonly [fanOut: number, fanIn: number])[];
  /** Mean squares, and the largest |w|. */
  readonly weights: readonly number[];
  readonly largest: readonly number[];
  readonly biases: readonly number[];
  /** φ(−2), φ(−1.5) … φ(2) by the activation after each layer. */
  readonly applied: readonly (readonly number[])[];
  readonly twins: boolean;
  readonly printed: readonly string[];
}

/** A program, and what is to be found in what it draws. */
interface Case {
  readonly network: NetworkSpec;
  readonly sigmaSq: number;
  readonly check: (drawn: Drawn) => void;
}

const shape: SweepSpecInput = { layers: 3, width: 60, inputWidth: 40, outputWidth: 90, inputs: 20 };

function networkOf(input: SweepSpecInput): NetworkSpec {
  return facetsOf(parseSweepSpec(input))[0].network;
}

const initializers: readonly (readonly [initializer: string, biasSigmaSq: number | 'auto'])[] = [
  ['fixed', 0],
  ['fixed', 0.3],
  ['fixed(distribution=uniform)', 0],
  ['fixed(distribution=truncated_normal)', 0.3],
  ['kaiming_normal', 0],
  ['kaiming_uniform(mode=fan_out)', 0],
  ['kaiming_normal(gain=1.7)', 0.3],
  ['xavier_normal', 0],
  ['xavier_uniform(gain=tanh)', 0],
  ['orthogonal(gain=relu)', 0],
  ['torch_linear', 'auto'],
  ['torch_linear', 0.3],
  ['torch_linear', 0],
  ['variance_scaling(scale=3,mode=fan_avg,distribution=untruncated_normal)', 0],
  ['variance_scaling(scale=3,mode=fan_out)', 0],
  ['he_normal', 0],
  ['he_uniform', 0],
  ['glorot_normal', 0],
  ['glorot_uniform', 0],
  ['lecun_normal', 0],
  ['lecun_uniform', 0.3],
];

const cases = new Map<string, Case>();

for (const [initializer, biasSigmaSq] of initializers) {
  const network = networkOf({ ...shape, initializer, biasSigmaSq });
  const own = initializerOf(network.initializer).varianceOf(60, 60);
  for (const factor of own === null ? [0.05] : [1, 2.5]) {
    cases.set(`gives every layer core’s variances: ${initializer}, biases ${biasSigmaSq}, σ² × ${factor}`, {
      network,
      sigmaSq: factor * (own ?? 1),
      check: (drawn) => checkVariances(drawn, network, factor),
    });
  }
}

for (const name of [...activationNames, 'leaky_relu(-0.2)']) {
  const network = networkOf({ ...shape, activation: name });
  const { value } = activationOf(network.activation);
  cases.set(`applies core’s φ after every layer but the last, and prints every layer’s std: ${name}`, {
    network,
    sigmaSq: 0.02,
    check: ({ applied, printed }) => {
      expect(applied).toHaveLength(3);
      for (const values of applied) {
        expect(values).toHaveLength(9);
        for (const [i, found] of values.entries()) expect(found).toBeCloseTo(value(-2 + i / 2), 12);
      }
      expect(printed.map((line) => line.replace(/: [\d.e+-]+$/, ': std')).join()).toBe('h_1: std,h_2: std,h_3: std');
    },
  });
}

for (const initializer of ['fixed', 'xavier_normal', 'he_uniform', 'he_normal', 'orthogonal']) {
  cases.set(`builds a network of one layer, also at σ² = 0: ${initializer}`, {
    network: networkOf({ layers: 1, width: 4, inputs: 3, initializer }),
    sigmaSq: 0,
    check: ({ shapes, weights }) => {
      expect(shapes.map(String)).toEqual(['4,1', '1,4']);
      expect(weights).toEqual([0, 0]);
    },
  });
}

if (hasNumpy) {
  for (const [framework, code] of [
    ['torch', pytorchCode],
    ['keras', kerasCode],
  ] as const) {
    const programs = new Map([...cases].map(([title, { network, sigmaSq }]) => [title, code(network, sigmaSq)]));
    const drawnBy = answersOf(programs, 'weights', framework);
    for (const [title, { check }] of cases) {
      test(`the ${framework} program ${title}`, () => {
        const drawn = drawnBy(title);
        if (!isDrawn(drawn)) throw new Error(JSON.stringify(drawn));
        check(drawn);
      });
    }
  }
} else process.stderr.write('not tested here: programs run by Python, since NumPy is not on this machine\n');

/** A program that failed has an `error` instead. */
function isDrawn(answer: unknown): answer is Drawn {
  return typeof answer === 'object' && answer !== null && 'weights' in answer;
}

function checkVariances(drawn: Drawn, network: NetworkSpec, factor: number): void {
  const { varianceOf, biasVarianceOf, distribution } = initializerOf(network.initializer);
  expect(drawn.shapes.map(String)).toEqual(['60,40', '60,60', '60,60', '90,60']);
  expect(drawn.twins).toBe(false);
  for (const [layer, [fanOut, fanIn]] of drawn.shapes.entries()) {
    const variance = factor * (varianceOf(fanIn, fanOut) ?? 1);
    // The variance of 2,400 and more normals is known to 3 %.
    expect(drawn.weights[layer] / variance, `weights of layer ${layer}`).toBeGreaterThan(0.88);
    expect(drawn.weights[layer] / variance, `weights of layer ${layer}`).toBeLessThan(1.12);
    const reach = drawn.largest[layer] / Math.sqrt(variance);
    if (distribution === 'uniform') expect(reach).toBeLessThan(Math.sqrt(3));
    if (distribution === 'truncated') expect(reach).toBeLessThan(2 / 0.879);
    if (distribution === 'normal') expect(reach).toBeGreaterThan(2.5);
    const bias = network.biasSigmaSq * ((biasVarianceOf?.(fanIn) ?? 1) / (biasVarianceOf?.(60) ?? 1));
    // Of 60 biases, to 18 %.
    if (bias === 0) expect(drawn.biases[layer]).toBe(0);
    else expect(Math.abs(Math.log(drawn.biases[layer] / bias)), `biases of layer ${layer}`).toBeLessThan(0.6);
  }
}
