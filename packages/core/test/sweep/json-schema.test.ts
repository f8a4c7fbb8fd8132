import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sweepSpecJsonSchema } from '../../scripts/spec-schema/sweep-spec-schema.ts';
import { compactSpec, spelledSpec } from '../../src/sweep/compact-spec.ts';
import { fieldHelp, fieldNames } from '../../src/sweep/field-help.ts';
import { parseSweepSpec } from '../../src/sweep/sweep-spec.ts';
import { countableSpecs } from './countable-specs.ts';

const file = new URL('../../sweep-spec.schema.json', import.meta.url);
const committed: unknown = JSON.parse(readFileSync(file, 'utf8'));
const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;
const takes = isObject(committed) ? new Ajv().compile(committed) : expect.fail('the file is no schema');

function isParsed(input: unknown): boolean {
  try {
    parseSweepSpec(input);
    return true;
  } catch {
    return false;
  }
}

/** Values as files hold them: what undefined and −0 become in JSON. */
const inFile = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

const pieces = fc.oneof(
  fc.constantFrom(
    'relu',
    'leaky_relu',
    '(0.2)',
    'tanh',
    'fixed',
    'kaiming_normal',
    '(mode=fan_out,gain=2)',
    'he_normal',
  ),
  fc.constantFrom(
    'orthogonal( gain = tanh )',
    'h',
    'dl_df',
    'auto',
    'dense',
    'log:',
    'lin:',
    ':',
    '/fan_in',
    ' / fan_in',
  ),
  fc.constantFrom('..', ',', ', ', ' ', '\t', '\u00a0', '\n', '/', '(', 'x', 'NaN', '0x1', '1e999', '1e-400'),
  fc.constantFrom('0', '1', '7', '41', '1e-3', '2.', '.5', '+3', '-1', '-0', '1E2', '1e+3'),
);
/** Texts that are nearly what fields take, and often are. */
const texts = fc.array(pieces, { maxLength: 6 }).map((parts) => parts.join(''));
const scalars = fc.oneof(texts, fc.integer({ min: -2, max: 100 }), fc.double({ noNaN: true, noDefaultInfinity: true }));
const values = fc.oneof(
  { weight: 8, arbitrary: scalars },
  { weight: 3, arbitrary: fc.array(scalars, { maxLength: 3 }) },
  { weight: 1, arbitrary: fc.jsonValue({ maxDepth: 2 }) },
);
/** Specs of which a field or two are given anyhow. */
const anyhow = fc.oneof(
  fc.dictionary(fc.constantFrom(...fieldNames), values, { minKeys: 1, maxKeys: 2 }),
  fc.dictionary(fc.oneof(fc.constantFrom(...fieldNames, '$schema', 'layer', 'sigma_sq', 'seed'), fc.string()), values, {
    maxKeys: 3,
  }),
);

describe('sweep-spec.schema.json', () => {
  it('is what `pnpm build:spec-schema` writes', () => {
    expect(committed).toEqual(inFile(sweepSpecJsonSchema()));
  });

  it('takes every spec that parseSweepSpec takes, as it is given, as it is read, and as short text', () => {
    fc.assert(
      fc.property(countableSpecs, (input) => {
        const spec = parseSweepSpec(input);
        for (const each of [input, spec, compactSpec(spec), spelledSpec(spec)]) {
          expect(takes(inFile(each)), JSON.stringify([each, takes.errors?.[0]])).toBe(true);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('refuses nothing that parseSweepSpec takes, whatever the text', () => {
    let parsed = 0;
    let refused = 0;
    fc.assert(
      fc.property(anyhow, (given) => {
        const input = inFile(given);
        if (isParsed(input)) {
          parsed++;
          expect(takes(input), JSON.stringify(input)).toBe(true);
        } else if (!takes(input)) refused++;
      }),
      { numRuns: 5000 },
    );
    // Else this would show little.
    expect(parsed).toBeGreaterThan(400);
    expect(refused).toBeGreaterThan(1000);
  });

  it('refuses fields that there are not, as parseSweepSpec does', () => {
    fc.assert(
      fc.property(fc.string(), countableSpecs, (name, spec) => {
        const input = inFile({ ...spec, [`${name}?`]: 1 });
        expect(takes(input)).toBe(false);
        expect(isParsed(input)).toBe(false);
      }),
      { numRuns: 100 },
    );
  });

  it('refuses values of wrong types, as parseSweepSpec does', () => {
    const wrong = fc.oneof(
      fc.constantFrom(null, true, false, [], {}, [[1]], [null], ['0', {}]),
      fc.object({ maxDepth: 1, maxKeys: 2 }),
    );
    fc.assert(
      fc.property(fc.constantFrom(...fieldNames), wrong, (name, value) => {
        const input = inFile({ [name]: value });
        expect(takes(input), JSON.stringify(input)).toBe(false);
        expect(isParsed(input)).toBe(false);
      }),
      { numRuns: 500 },
    );
    for (const input of [null, 5, 'layers: 5', [], [{}]]) {
      expect(takes(input)).toBe(false);
      expect(isParsed(input)).toBe(false);
    }
  });

  it.each([
    { layers: 0 },
    { layers: 1.5 },
    { width: 'abc' },
    { seeds: -1 },
    { seeds: 2 ** 32 },
    { seeds: '0-7' },
    { sigmaSq: -1 },
    { sigmaSq: 'log:1:2' },
    { sigmaSq: '2/fan_out' },
    { activation: 'swish' },
    { activation: 5 },
    { initializer: 'he' },
    { method: 'nodes' },
    { quantities: 'h,x' },
  ])('refuses slips of the keyboard while they are typed: %j', (input) => {
    expect(takes(input)).toBe(false);
    expect(isParsed(input)).toBe(false);
  });

  it('is passed over where a spec names it', () => {
    const { $schema, ...rest } = { $schema: './sweep-spec.schema.json', width: 8 };
    expect(parseSweepSpec({ $schema, ...rest })).toEqual(parseSweepSpec(rest));
    expect(takes({ $schema, ...rest })).toBe(true);
    expect(() => parseSweepSpec({ $schema: 5 })).toThrow('$schema: given 5; allowed: a text');
    expect(takes({ $schema: 5 })).toBe(false);
  });

  it('has of every field what editors show, and examples and a default that are taken', () => {
    const { properties = {} } = sweepSpecJsonSchema();
    expect(Object.keys(properties)).toEqual(['$schema', ...fieldNames]);
    for (const name of fieldNames) {
      const field = properties[name];
      if (typeof field !== 'object') expect.fail(`no schema of ${name}`);
      expect(field.title).toBe(fieldHelp[name].title);
      expect(field.description).toContain(fieldHelp[name].allowed);
      expect(field.examples?.length).toBeGreaterThan(0);
      for (const example of [field.default, ...(field.examples ?? [])]) {
        expect(takes({ [name]: example }), JSON.stringify(example)).toBe(true);
        const own = example === 'auto' && name === 'sigmaSq' ? { initializer: 'he_normal' } : {};
        expect(isParsed({ ...own, [name]: example }), JSON.stringify(example)).toBe(true);
      }
    }
  });

  it.each(['activation', 'initializer', 'quantities', 'method'] as const)(
    'lets editors complete the names of %s',
    (name) => {
      const field = sweepSpecJsonSchema().properties?.[name];
      const forms = typeof field === 'object' ? (field.anyOf ?? []) : [];
      expect(forms[0]).toEqual({ enum: fieldHelp[name].names });
    },
  );
});
