import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { initializerOf } from '../../src/initializers/initializer-name.ts';
import { facetsOf } from '../../src/sweep/grid.ts';
import { SpecError } from '../../src/sweep/spec-error.ts';
import { defaultSweep } from '../../src/sweep/default-sweep.ts';
import { parseSweepSpec } from '../../src/sweep/sweep-spec.ts';
import { initializers } from '../support/arbitraries.ts';

function errorOf(input: unknown): SpecError {
  try {
    parseSweepSpec(input);
  } catch (error) {
    if (error instanceof SpecError) return error;
    throw error;
  }
  return expect.fail(`${JSON.stringify(input)} was taken`);
}

const range = parseSweepSpec({ sigmaSq: defaultSweep.sigmaSq }).sigmaSq;

describe('σ² left out', () => {
  it.each(['kaiming_normal', 'he_normal,xavier_uniform(gain=tanh)', 'torch_linear,orthogonal'])(
    'is auto if every initializer has a variance of its own: %s',
    (initializer) => {
      expect(parseSweepSpec({ initializer }).sigmaSq).toEqual(['auto']);
    },
  );

  it.each(['fixed', 'fixed(distribution=uniform)', 'fixed,kaiming_normal'])(
    'is the range if one of them has none: %s',
    (initializer) => {
      const spec = parseSweepSpec({ initializer });
      expect(spec.sigmaSq).toEqual(range);
      for (const facet of facetsOf(spec)) expect(facet.sigmaSq).toEqual(range);
    },
  );
});

describe('σ² of auto', () => {
  it("is the initializer's own variance for D and D, network by network", () => {
    const spec = parseSweepSpec({ width: '10,40', initializer: 'kaiming_normal,torch_linear,orthogonal' });
    expect(facetsOf(spec).map(({ sigmaSq }) => sigmaSq)).toEqual([
      [2 / 10],
      [1 / 10],
      [1 / 30],
      [2 / 40],
      [1 / 40],
      [1 / 120],
    ]);
  });

  it('stands beside other values, once where it is one of them', () => {
    const spec = parseSweepSpec({ width: 10, initializer: 'he_uniform', sigmaSq: 'auto, 2/fan_in, 0.01' });
    expect(spec.sigmaSq).toEqual(['auto', '2/fan_in', 0.01]);
    expect(facetsOf(spec)[0].sigmaSq).toEqual([0.01, 0.2]);
  });

  it('is refused with an initializer that has none, in one line', () => {
    const { field, message } = errorOf({
      initializer: 'kaiming_normal,fixed(distribution=uniform)',
      sigmaSq: '1,auto',
    });
    expect(field).toBe('sigmaSq');
    expect(message).toBe(
      'sigmaSq: given "auto", but the initializer fixed(distribution=uniform) has no variance of its own; ' +
        'allowed: numbers, also over fan_in; for example sigmaSq: "2/fan_in"',
    );
  });

  it('is refused in ranges and over fan_in', () => {
    for (const sigmaSq of ['auto/fan_in', 'log:auto:1:3', 'Auto', '2*auto', 'auto,']) {
      expect(errorOf({ initializer: 'he_normal', sigmaSq }).field).toBe('sigmaSq');
    }
  });
});

describe('σ_b² left out', () => {
  it('is 0, but auto where an initializer has biases of its own', () => {
    expect(parseSweepSpec({}).biasSigmaSq).toEqual([0]);
    expect(parseSweepSpec({ initializer: 'kaiming_normal,orthogonal' }).biasSigmaSq).toEqual([0]);
    expect(parseSweepSpec({ initializer: 'kaiming_normal,torch_linear' }).biasSigmaSq).toEqual(['auto']);
  });
});

describe('σ_b² of auto', () => {
  it('is 1/(3D) for torch_linear and 0 for the others, each once', () => {
    const spec = parseSweepSpec({ width: 10, initializer: 'fixed,torch_linear', biasSigmaSq: 'auto,0.5,0' });
    expect(spec.biasSigmaSq).toEqual([0, 0.5, 'auto']);
    expect(facetsOf(spec).map(({ network }) => [network.initializer, network.biasSigmaSq])).toEqual([
      ['fixed', 0],
      ['fixed', 0.5],
      ['torch_linear', 0],
      ['torch_linear', 1 / 30],
      ['torch_linear', 0.5],
    ]);
  });
});

describe('a spec of several initializers', () => {
  it('keeps auto, and is parsed to itself, also from text', () => {
    const lists = fc.array(initializers, { minLength: 1, maxLength: 3 });
    fc.assert(
      fc.property(lists, fc.boolean(), (initializer, hasBias) => {
        const spec = parseSweepSpec({ initializer, ...(hasBias ? { biasSigmaSq: ['auto', 0.1] } : {}) });
        expect(parseSweepSpec(JSON.parse(JSON.stringify(spec)))).toEqual(spec);
        const texts = Object.fromEntries(Object.entries(spec).map(([field, value]) => [field, String(value)]));
        expect(parseSweepSpec(texts)).toEqual(spec);
        const owns = initializer.every((name) => initializerOf(name).varianceOf(1, 1) !== null);
        expect(spec.sigmaSq.includes('auto')).toBe(owns);
      }),
      { numRuns: 50 },
    );
  });

  it('has each once, in the order of the families, in one spelling', () => {
    const initializer =
      'he_normal, kaiming_normal( gain=2, mode=fan_out ),kaiming_normal(mode=fan_in),fixed,kaiming_normal';
    expect(parseSweepSpec({ initializer }).initializer).toEqual([
      'fixed',
      'kaiming_normal(mode=fan_out,gain=2)',
      'kaiming_normal',
      'he_normal',
    ]);
  });

  it.each([
    ['kaming_normal', 'did you mean kaiming_normal'],
    ['kaming_normal(mode=fan_out)', 'did you mean kaiming_normal'],
    ['HeNormal', 'did you mean he_normal'],
    [
      'fixed,kaiming_normal(mode=fan_avg)',
      'given "fixed,kaiming_normal(mode=fan_avg)", but kaiming_normal takes mode (fan_in, fan_out) and ' +
        'gain (a number above 0, or linear, sigmoid, tanh, relu, leaky_relu, selu); allowed: one or more of fixed, ',
    ],
    ['xavier_uniform(mode=fan_in)', ', but xavier_uniform takes gain (a number above 0, or linear, sigmoid'],
    ['he_normal(scale=3)', 'given "he_normal(scale=3)", but he_normal takes no arguments; allowed: '],
    [
      'variance_scaling(scale=relu)',
      ', but variance_scaling takes scale (a number above 0) and mode (fan_in, fan_out, ',
    ],
    ['orthogonal(gain=0)', 'xavier_uniform(gain=1.5), orthogonal(gain=tanh), variance_scaling(scale=2,mode=fan_avg,'],
  ])('is refused by a clear line where a name or an argument is none: %s', (initializer, words) => {
    const { field, message } = errorOf({ initializer });
    expect(field).toBe('initializer');
    expect(message).toContain(words);
    expect(message).not.toContain('\n');
  });
});
