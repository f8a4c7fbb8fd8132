import { describe, expect, it } from 'vitest';
import { fieldHelp, fieldNames, isFieldName, type FieldName } from '../../src/sweep/field-help.ts';
import { SpecError } from '../../src/sweep/spec-error.ts';
import { defaultSweep } from '../../src/sweep/default-sweep.ts';
import { parseSweepSpec } from '../../src/sweep/sweep-spec.ts';

function errorOf(input: unknown): SpecError {
  try {
    parseSweepSpec(input);
  } catch (error) {
    if (error instanceof SpecError) return error;
    throw error;
  }
  return expect.fail(`${JSON.stringify(input)} was taken`);
}

const wholeFromOne = [
  0,
  -1,
  1.5,
  NaN,
  Infinity,
  2 ** 53,
  '',
  'abc',
  '0',
  '-1',
  '1.5',
  '7..3',
  '0x10',
  '1,,2',
  'NaN',
  '1e999',
  [],
  [1, 0],
  [[1]],
  null,
  true,
  {},
];
const exactlyOne = ['1,2', [1, 2], '1..3'];
const variances = [
  -1,
  -1e-300,
  NaN,
  Infinity,
  '',
  'abc',
  '-1',
  'NaN',
  'Infinity',
  '1e999',
  '1,,2',
  '1,-1',
  'log:0:1:5',
  'log:1:2',
  'lin:1:2:1',
  'lin:-1:1:3',
  '0..7',
  '0x10',
  [],
  [0, -1],
  null,
  false,
  {},
];
const names = ['', 'abc', 'RELU', 'relu;tanh', 'relu,', 5, NaN, [], ['relu', 'x'], null, {}, 'toString', '__proto__'];

const refused: Readonly<Record<FieldName, readonly unknown[]>> = {
  layers: wholeFromOne,
  width: wholeFromOne,
  inputWidth: [...wholeFromOne, ...exactlyOne],
  outputWidth: [...wholeFromOne, ...exactlyOne],
  inputs: [...wholeFromOne, ...exactlyOne],
  gradientInputs: [...wholeFromOne, ...exactlyOne],
  activation: [...names, 'h', 'leaky_relu()', 'leaky_relu(x)', 'leaky_relu(2e6)', 'relu(0.1)', 'leaky_relu(0.1'],
  initializer: [...names, 'relu'],
  sigmaSq: [...variances, '-1/fan_in', '2/fan_out', 'log:0/fan_in:1/fan_in:3'],
  biasSigmaSq: [...variances, '2/fan_in', 'lin:0/fan_in:1/fan_in:3'],
  seeds: [
    -1,
    0.5,
    NaN,
    Infinity,
    2 ** 32,
    '4294967296',
    '-1',
    '',
    'abc',
    '7..3',
    '0..4294967295',
    '1,,2',
    [],
    [0, -1],
    null,
    true,
  ],
  dataSeed: [
    ...exactlyOne,
    -1,
    0.5,
    NaN,
    2 ** 32,
    '4294967296',
    '-1',
    '',
    'Auto',
    'auto,3',
    ['auto', 3],
    [],
    null,
    true,
  ],
  quantities: [...names, 'dl_dw', 'h,x'],
  method: [...names, 'auto,rays', ['rays', 'dense'], 'nodes'],
};

describe('parseSweepSpec refuses a field, naming it', () => {
  it.each(Object.entries(refused))('%s', (field, values) => {
    for (const value of values) {
      const { field: named, problem, example, message, name } = errorOf({ [field]: value });
      expect(named, JSON.stringify(value)).toBe(field);
      expect(name).toBe('SpecError');
      // What was given, what is allowed, and a value that mends it, in one sentence.
      expect(problem).toMatch(/^given .+; allowed: /);
      expect(problem).toContain(fieldHelp[field as FieldName].allowed);
      expect(message).toBe(`${field}: ${problem}; for example ${field}: ${JSON.stringify(example)}`);
    }
  });

  it('gives for every field an example that it takes', () => {
    for (const [field, { example }] of Object.entries(fieldHelp)) {
      expect(() => parseSweepSpec({ [field]: example })).not.toThrow();
    }
  });

  it.each([
    [{ layers: 'abc' }, 'given "abc"'],
    [{ layers: '' }, 'given nothing'],
    [{ layers: 1.5 }, 'given 1.5'],
    [{ layers: NaN }, 'given NaN'],
    [{ layers: [1, 0] }, 'given [1,0]'],
    [{ layers: null }, 'given null'],
    [{ seeds: '-1' }, 'allowed: whole numbers from 0 to 4294967295'],
    [{ method: 'nodes' }, 'allowed: one of auto, rays, spectral, dense'],
    [{ activation: 'swish' }, 'allowed: one or more of relu, leaky_relu or leaky_relu(0.2), elu, selu, gelu'],
  ])('saying what was given and what is allowed: %j', (input, words) => {
    expect(errorOf(input).message).toContain(words);
  });

  it('the first of several, in the order of the fields', () => {
    expect(errorOf({ seeds: 'x', width: 'y' }).field).toBe('width');
  });

  it('says NaN of a NaN among several numbers', () => {
    expect(errorOf({ layers: [1, NaN] }).message).toContain('NaN');
  });

  it('answers values that JSON cannot hold in its own words too', () => {
    const circular: unknown[] = [];
    circular.push(circular);
    for (const value of [10n, circular, () => 1, Symbol('1')]) expect(errorOf({ layers: value }).field).toBe('layers');
  });
});

describe('the names of the fields', () => {
  it('are those of the default sweep and of the help', () => {
    expect(fieldNames.toSorted()).toEqual(Object.keys(defaultSweep).toSorted());
    expect(Object.keys(fieldHelp)).toEqual(fieldNames);
    for (const name of fieldNames) expect(isFieldName(name)).toBe(true);
  });
});

describe('parseSweepSpec refuses an unknown field', () => {
  it.each(['layer', 'sigma_sq', 'constructor', 'toString'])('%s', (name) => {
    const { field, problem } = errorOf({ [name]: 1 });
    expect(field).toBe(name);
    expect(problem).toMatch(/^no such field; (did you mean \w+; )?the fields are layers, width, inputWidth/);
    expect(isFieldName(name)).toBe(false);
  });

  it('__proto__ as JSON spells it', () => {
    expect(errorOf(JSON.parse('{"__proto__": {"layers": 3}}')).field).toBe('__proto__');
  });
});

describe('parseSweepSpec refuses what is no object', () => {
  it.each([
    [null, 'given null'],
    [undefined, 'given nothing'],
    [5, 'given 5'],
    [NaN, 'given NaN'],
    ['layers=5', 'given "layers=5"'],
    [true, 'given true'],
  ])('%s', (input, words) => {
    const { field, message } = errorOf(input);
    expect(field).toBe('spec');
    expect(message).toContain(words);
    expect(message).toContain('allowed: an object with any of the fields layers, width');
  });

  it('an empty array', () => {
    expect(errorOf([]).field).toBe('spec');
  });

  it('an array of specs', () => {
    expect(() => parseSweepSpec([{ layers: 3 }])).toThrow(SpecError);
  });
});

describe('parseSweepSpec refuses a method that cannot answer', () => {
  it.each([
    ['rays', { activation: 'tanh' }, 'tanh is not positively homogeneous'],
    ['rays', { activation: 'relu,tanh' }, 'tanh is not positively homogeneous'],
    ['rays', { biasSigmaSq: '0,0.1' }, 'the network has biases'],
    ['rays', { inputWidth: 2 }, 'the input is not a scalar'],
    ['spectral', { activation: 'relu' }, 'relu is not smooth'],
    ['spectral', { activation: 'gelu,linear' }, 'linear is not smooth'],
    ['spectral', { activation: 'gelu', inputWidth: 2 }, 'the input is not a scalar'],
  ])('%s for %j', (method, input, reason) => {
    const { field, message, example } = errorOf({ ...input, method });
    expect(field).toBe('method');
    expect(message).toContain(reason);
    expect(example).toBe('auto');
    expect(() => parseSweepSpec({ ...input, method: 'auto' })).not.toThrow();
    expect(() => parseSweepSpec({ ...input, method: 'dense' })).not.toThrow();
  });
});

describe('parseSweepSpec and a grid of very many networks', () => {
  it('refuses it by the longest of its axes, before it is laid out in memory', () => {
    const error = errorOf({ layers: '1..1000', width: '1..100000' });
    expect(error.field).toBe('width');
    expect(error.message).toContain('100000000 kinds of network');
    expect(parseSweepSpec({ layers: '1..100', width: '1..100' }).layers).toHaveLength(100);
  });
});
