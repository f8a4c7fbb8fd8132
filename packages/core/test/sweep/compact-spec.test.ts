import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compactSpec, spelledSpec } from '../../src/sweep/compact-spec.ts';
import { fieldNames } from '../../src/sweep/field-help.ts';
import { parseSweepSpec, type SweepSpecInput } from '../../src/sweep/sweep-spec.ts';
import { countableSpecs } from './countable-specs.ts';

/** Runs of numbers with gaps between them, some of one or two. */
const runs = fc
  .array(fc.tuple(fc.nat(3), fc.integer({ min: 1, max: 12 })), { minLength: 1, maxLength: 8 })
  .map((pieces) => {
    const numbers: number[] = [];
    let next = 1;
    for (const [gap, length] of pieces) {
      next += gap;
      for (let i = 0; i < length; i++) numbers.push(next++);
    }
    return numbers;
  });

const end = fc.oneof(
  fc.constantFrom(0.001, 0.01, 1, 10, 0.3, 2, 1e-9, 1e21),
  fc.double({ min: 1e-150, max: 1e150, noNaN: true }),
);
/** A range, two that touch or overlap, and numbers that are nearly one. */
const ranges = fc
  .tuple(fc.constantFrom('log', 'lin'), end, end, fc.integer({ min: 2, max: 50 }), fc.constantFrom('', '/fan_in'))
  .map(([kind, first, last, count, over]) => `${kind}:${first}${over}:${last}${over}:${count}`);
const nearly = fc
  .tuple(end, end, fc.integer({ min: 3, max: 20 }))
  .map(([first, last, count]) => Array.from({ length: count }, (_, i) => first + ((last - first) / count) * i));
const sigmaSq = fc.oneof(
  ranges,
  fc.tuple(ranges, ranges).map(String),
  fc.tuple(end, ranges, end).map(String),
  nearly.filter((values) => values.every((value) => value >= 0)),
);

const tricky: fc.Arbitrary<SweepSpecInput> = fc.oneof(
  fc.record({ seeds: runs, layers: runs, sigmaSq }, { requiredKeys: [] }),
  fc.record({
    initializer: fc.constantFrom(
      'kaiming_normal(mode=fan_out,gain=2),he_normal',
      'variance_scaling(scale=3,mode=fan_avg,distribution=uniform)',
      'torch_linear',
      'fixed,torch_linear',
    ),
    activation: fc.constantFrom('leaky_relu(0.2),relu,leaky_relu(1e-7)', 'tanh'),
    sigmaSq: fc.option(
      sigmaSq.map((given): SweepSpecInput['sigmaSq'] => given),
      { nil: undefined },
    ),
    biasSigmaSq: fc.constantFrom(undefined, 0, 'auto', '0.1,auto', 'lin:0:0.3:31'),
  }),
  fc.record({
    initializer: fc.constantFrom('he_normal', 'torch_linear,xavier_normal'),
    sigmaSq: fc.constantFrom('auto', '0.5,auto,2/fan_in', 'auto,log:1e-3:1:41'),
  }),
);
const specs = fc.oneof(countableSpecs, tricky).map(parseSweepSpec);

describe('compactSpec', () => {
  it('is read as the same spec: as an object, through JSON and through an address', () => {
    fc.assert(
      fc.property(specs, (spec) => {
        const compact = compactSpec(spec);
        expect(parseSweepSpec(compact)).toEqual(spec);
        expect(parseSweepSpec(JSON.parse(JSON.stringify(compact)))).toEqual(spec);
        const address = new URLSearchParams(compact).toString();
        expect(parseSweepSpec(Object.fromEntries(new URLSearchParams(address)))).toEqual(spec);
      }),
      { numRuns: 400 },
    );
  });

  it('leaves out exactly what parseSweepSpec fills in', () => {
    fc.assert(
      fc.property(specs, (spec) => {
        const compact = compactSpec(spec);
        for (const name of fieldNames) {
          const { [name]: _, ...rest } = compact;
          if (name in compact) {
            let without: unknown;
            try {
              without = parseSweepSpec(rest);
            } catch {
              // The rest does not go together without it, so it is needed.
            }
            expect(without).not.toEqual(spec);
          }
        }
      }),
      { numRuns: 100 },
    );
  });

  it('depends on nothing but what the spec means', () => {
    const spelled = compactSpec(
      parseSweepSpec({ seeds: [2, 0, 1, '5'], width: '8,32,8', sigmaSq: [0.5, '2 / fan_in'] }),
    );
    expect(spelled).toEqual({ seeds: '0..2,5', width: '8,32', sigmaSq: '0.5,2/fan_in' });
  });

  it.each<[SweepSpecInput, SweepSpecInput]>([
    [{}, {}],
    [{ sigmaSq: 'log:1e-3:1:41', seeds: '0..7', layers: 50, initializer: 'fixed' }, {}],
    [{ sigmaSq: 'log:0.001:1:43' }, { sigmaSq: 'log:1e-3:1:43' }],
    [{ sigmaSq: 'lin:0:1:11' }, { sigmaSq: 'lin:0:1:11' }],
    [{ sigmaSq: '0,0.1,0.2,0.3,0.4,0.5' }, { sigmaSq: 'lin:0:0.5:6' }],
    [{ sigmaSq: [1, 2, 4] }, { sigmaSq: '1,2,4' }],
    [{ sigmaSq: '1000,0.025,1e21,0' }, { sigmaSq: '1e3,0.025,1e21,0' }],
    [{ sigmaSq: 'log:0.1/fan_in:10/fan_in:21,0.5' }, { sigmaSq: 'log:0.1/fan_in:10/fan_in:21,0.5' }],
    [{ sigmaSq: 'lin:1:0:11' }, { sigmaSq: 'lin:1:0:11' }],
    [{ initializer: 'he_normal', sigmaSq: 'auto' }, { initializer: 'he_normal' }],
    [
      { initializer: 'he_normal', sigmaSq: 'log:1e-3:1:41' },
      { initializer: 'he_normal', sigmaSq: 'log:1e-3:1:41' },
    ],
    [{ initializer: 'torch_linear', biasSigmaSq: 'auto' }, { initializer: 'torch_linear' }],
    [
      { initializer: 'torch_linear', biasSigmaSq: 0 },
      { initializer: 'torch_linear', biasSigmaSq: '0' },
    ],
    [
      { activation: 'tanh, relu', quantities: 'dl_df,h', method: 'dense' },
      { activation: 'relu,tanh', method: 'dense' },
    ],
    [{ seeds: '0,1,3..5,9' }, { seeds: '0,1,3..5,9' }],
    [{ dataSeed: 'auto' }, {}],
    [{ dataSeed: 0 }, { dataSeed: '0' }],
    [{ dataSeed: ['1e3'] }, { dataSeed: '1000' }],
  ])('is short, as people would type it: %j is %j', (given, expected) => {
    expect(compactSpec(parseSweepSpec(given))).toEqual(expected);
  });

  it('does not call numbers a range that reading would make a little different', () => {
    // numpy.linspace(0, 1, 11)[3] is 0.30000000000000004, and lin:0:1:11 has 0.3 there.
    const values = Array.from({ length: 11 }, (_, i) => i * 0.1);
    const { sigmaSq: text } = compactSpec(parseSweepSpec({ sigmaSq: values }));
    expect(text).not.toContain('lin:0:1:11');
    expect(parseSweepSpec({ sigmaSq: text }).sigmaSq).toEqual(values);
  });

  it('is quick for the longest range, and for as many numbers that are none', () => {
    const long = parseSweepSpec({ sigmaSq: 'log:1e-3:1:100000', seeds: '0..99999' });
    expect(compactSpec(long)).toEqual({ sigmaSq: 'log:1e-3:1:100000', seeds: '0..99999' });
    const odd = parseSweepSpec({ sigmaSq: Array.from({ length: 100_000 }, (_, i) => 1 + i * 0.1) });
    expect(parseSweepSpec(compactSpec(odd))).toEqual(odd);
  });
});

describe('spelledSpec', () => {
  it('has every field, in their order, and is read as the same spec', () => {
    fc.assert(
      fc.property(specs, (spec) => {
        const spelled = spelledSpec(spec);
        expect(Object.keys(spelled)).toEqual(fieldNames);
        expect(parseSweepSpec(spelled)).toEqual(spec);
        expect(spelled).toMatchObject(compactSpec(spec));
      }),
      { numRuns: 200 },
    );
  });

  it('of the default sweep is as the documentation writes it', () => {
    expect(spelledSpec(parseSweepSpec({}))).toEqual({
      layers: '50',
      width: '80',
      inputWidth: '1',
      outputWidth: '1',
      inputs: '1000',
      gradientInputs: '100',
      activation: 'relu',
      initializer: 'fixed',
      sigmaSq: 'log:1e-3:1:41',
      biasSigmaSq: '0',
      seeds: '0..7',
      dataSeed: 'auto',
      quantities: 'h,dl_df',
      method: 'auto',
    });
  });
});
