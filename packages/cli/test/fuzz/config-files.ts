import { fieldNames, type FieldName } from '@initscope/core';
import fc from 'fast-check';
import { stringify } from 'yaml';
import { all, damage, words, type Mutation } from './mutations.ts';
import { validSpecs } from './valid-specs.ts';

/** A config file, and what has to become of it if that is known. */
export interface ConfigFile {
  readonly name: 'a.json' | 'a.yaml' | 'a.yml' | 'a';
  readonly bytes: Buffer;
  /** `null`: whatever a mutation made of it. */
  readonly isValid: boolean | null;
}

type Spec = Partial<Record<FieldName, unknown>>;

const yamlNames = fc.constantFrom('a.yaml', 'a.yml', 'a') satisfies fc.Arbitrary<ConfigFile['name']>;

/** A spec as files may spell it: text or a list of texts, in block or flow form. */
const lists = fc
  .tuple(validSpecs, fc.boolean())
  .map(([spec, asLists]): Spec =>
    asLists ? Object.fromEntries(Object.entries(spec).map(([field, text]) => [field, [text]])) : spec,
  );

const json = fc
  .tuple(lists, fc.constantFrom(undefined, 2, '\t'))
  .map(([spec, indent]) => ({ name: 'a.json' as const, text: JSON.stringify(spec, null, indent) }));

const yaml = fc
  .tuple(
    lists,
    fc.constantFrom<'block' | 'flow'>('block', 'flow'),
    fc.constantFrom<'PLAIN' | 'QUOTE_DOUBLE' | 'QUOTE_SINGLE'>('PLAIN', 'QUOTE_DOUBLE', 'QUOTE_SINGLE'),
    yamlNames,
  )
  .map(([spec, collectionStyle, defaultStringType, name]) => ({
    name,
    text: stringify(spec, { collectionStyle, defaultStringType }),
  }));

const files = fc.oneof(json, yaml);

/** As it was written, after a byte order mark or with other line ends. */
const untouched = fc
  .tuple(files, fc.constantFrom('', '\uFEFF'), fc.boolean())
  .map(([{ name, text }, mark, isDos]): ConfigFile => ({
    name,
    bytes: Buffer.from(mark + (isDos ? text.replaceAll('\n', '\r\n') : text)),
    isValid: true,
  }));

const yamlWords = [
  '&a ',
  '*a',
  '!!binary ',
  '!!set ',
  '!!python/object:os.system ',
  '!!float ',
  '!tag ',
  '<<: *a\n',
  '---\n',
  '...\n',
  '%YAML 1.1\n',
  '{',
  '}',
  '[',
  ']',
  '"',
  "'",
  '|',
  '>',
  '? ',
  '- ',
  ': ',
  ',',
  '#',
  '@',
  '`',
  '	',
  '\r',
  '\0',
  '\u2028',
  '1e400',
  '-0',
  '-1',
  '0x1F',
  '0o17',
  '.nan',
  '.inf',
  '~',
  'null',
  'true',
  'NaN',
  '1_000',
  '99999999999999999999',
  '\\u0000',
  'layers: 3\n',
  '"layers": 3,',
  '__proto__: 1\n',
  '"__proto__": {},',
  'constructor: 1\n',
  '{"toString": 1}',
  '\ud83d',
  '﻿',
  '0..999999',
  'log:1e-3:1:1000',
  '/fan_in',
  'auto',
  '😀',
  'σ²',
  '１２',
];

const mutated = fc
  .tuple(files, fc.array(fc.oneof(damage, words(yamlWords)), { minLength: 1, maxLength: 4 }))
  .map(([{ name, text }, mutations]): ConfigFile => ({
    name,
    bytes: all(mutations)(Buffer.from(text)),
    isValid: null,
  }));

/** What no field of a spec takes, of whatever type. */
const wrongValues: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom(
    null,
    true,
    false,
    {},
    [],
    [[]],
    [{}],
    [null],
    { a: 1 },
    '',
    ' ',
    -1,
    1e300 + 0.5,
    '\0',
    'x'.repeat(5000),
  ),
  fc.string({ minLength: 1, maxLength: 400, unit: 'grapheme' }).map((text) => `?${text}`),
  fc.jsonValue({ maxDepth: 4 }).map((value) => ({ value })),
);

/** A field of another type, or one that there is not. */
const wrong = fc
  .tuple(validSpecs, fc.constantFrom(...fieldNames), wrongValues, fc.boolean(), yamlNames)
  .map(([spec, field, value, isJson, name]): ConfigFile => {
    // A number may be fit for a variance, and nothing but it.
    const fits = typeof value === 'number' && field.endsWith('Sq') && value >= 0;
    const text = isJson ? JSON.stringify({ ...spec, [field]: value }) : stringify({ ...spec, [field]: value });
    return { name: isJson ? 'a.json' : name, bytes: Buffer.from(text), isValid: fits ? null : false };
  });

const otherFields = fc
  .tuple(
    validSpecs,
    fc.oneof(fc.string({ maxLength: 30 }), fc.constantFrom('__proto__', 'sigma_sq', 'layer', 'toString')),
  )
  .filter(([, name]) => name !== '$schema' && !fieldNames.some((field) => field === name))
  .map(([spec, name]): ConfigFile => ({
    name: 'a.json',
    bytes: Buffer.from(JSON.stringify(Object.fromEntries([...Object.entries(spec), [name, 1]]))),
    isValid: false,
  }));

const invalidText: fc.Arbitrary<string> = fc.oneof(
  fc.integer({ min: 1, max: 4000 }).map((depth) => '['.repeat(depth)),
  fc.integer({ min: 1, max: 4000 }).map((depth) => `layers: ${'['.repeat(depth)}${']'.repeat(depth)}`),
  fc.integer({ min: 2, max: 300 }).map((depth) => '{"layers": '.repeat(depth) + '1' + '}'.repeat(depth)),
  fc
    .integer({ min: 1, max: 300 })
    .map((depth) => `layers:${Array.from({ length: depth }, (_, i) => `\n${' '.repeat(i + 1)}- `).join('-')}`),
  fc.constantFrom(...fieldNames).map((field) => `${field}: 3\n${field}: 3\n`),
  fc.constantFrom('!!python/object', '!!int', '!x', '!<tag:a,2000:b>').map((tag) => `layers: ${tag} x\n`),
  fc.integer({ min: 2, max: 9 }).map((count) => 'layers: 3\n---\n'.repeat(count) + 'layers: 3\n'),
  fc.integer({ min: 3, max: 12 }).map(bomb),
  fc.constantFrom(
    'layers: *none',
    'layers: &a [*a]',
    '&a layers: *a',
    '<<: {layers: 3}',
    '',
    '~',
    '[]',
    '"text"',
    '# nothing',
  ),
  fc.string({ minLength: 1, maxLength: 200, unit: 'binary' }).map((text) => `\u0001${text}`),
);

/** Aliases of lists of aliases. */
function bomb(depth: number): string {
  const lines = Array.from({ length: depth }, (_, i) => `&a${i + 1} [${`*a${i}, `.repeat(10)}]`);
  return `layers: [&a0 [1], ${lines.join(', ')}]`;
}

const malformed = fc
  .tuple(invalidText, yamlNames)
  .map(([text, name]): ConfigFile => ({ name, bytes: Buffer.from(text), isValid: false }));

/** Valid text in an encoding that is not UTF-8, or packed, or after a megabyte of nothing. */
const encoded = fc
  .tuple(
    files,
    fc.constantFrom<Mutation>(
      (bytes) => Buffer.from(`\uFEFF${bytes.toString()}`, 'utf16le'),
      (bytes) => Buffer.concat([bytes, Buffer.from('\n# \xe9t\xe9', 'latin1')]),
      (bytes) => Buffer.concat([Buffer.from('1f8b0800', 'hex'), bytes]),
      (bytes) => Buffer.concat([Buffer.from([0xc0, 0x80]), bytes]),
      (bytes) => Buffer.concat([Buffer.alloc(1_000_001, ' '), bytes]),
    ),
  )
  .map(([{ name, text }, encode]): ConfigFile => ({ name, bytes: encode(Buffer.from(text)), isValid: false }));

/** How a failure shows one. */
function shown(file: ConfigFile): ConfigFile {
  const text = file.bytes.toString('latin1').slice(0, 500);
  const inWords = `${file.name}: ${JSON.stringify(text)}, ${file.bytes.length} bytes`;
  return Object.assign({ ...file }, { [fc.toStringMethod]: () => inWords });
}

/** Config files, some as they should be, and most not. */
export const configFiles: fc.Arbitrary<ConfigFile> = fc
  .oneof(
    { weight: 3, arbitrary: untouched },
    { weight: 9, arbitrary: mutated },
    { weight: 4, arbitrary: wrong },
    { weight: 1, arbitrary: otherFields },
    { weight: 3, arbitrary: malformed },
    { weight: 1, arbitrary: encoded },
  )
  .map(shown);
