import { fieldNames, type FieldName } from '@initscope/core';
import fc from 'fast-check';
import { validTexts } from './valid-specs.ts';

/** A field's text, and by which way it is given. */
export interface SpecString {
  readonly field: FieldName;
  readonly text: string;
  readonly way: 'flag' | 'two words' | 'variable';
  /** Whether it is as its grammar has it, untouched. */
  readonly isValid: boolean;
}

const signs = [
  ...'0123456789.,:/()=-+eE '.split(''),
  '..',
  '\t',
  '\n',
  '\r',
  '\u00a0',
  '\u200b',
  '\u202e',
  '\u2028',
  '"',
  "'",
  '`',
  '$',
  '\\',
  '%',
  '*',
];
const tokens = [
  'fan_in',
  'fan_out',
  '/fan_in',
  'log:',
  'lin:',
  'log:0:1:5',
  'lin:1:0:3',
  'log:1:2',
  'auto',
  'relu',
  'leaky_relu(',
  'gain=tanh',
  'NaN',
  'Infinity',
  '-Infinity',
  '0x10',
  '1_000',
  '1e999',
  '1e-999',
  '-0',
  '--',
  '=',
  'null',
  '__proto__',
  'constructor',
  '4294967296',
  '9007199254740993',
  '1e21',
  '0..1000000',
  '5..1',
  '99999999999999999999999',
  'toString',
  '∞',
  '²',
  'σ²',
  '½',
  '１２',
  '٣',
  'é',
  'é',
  '😀',
  '\ud800',
  '﻿',
  '',
  '\x1B[31m',
];

type Edit = (text: string) => string;

const place = fc.double({ min: 0, max: 1, noNaN: true });
const inserted = fc.tuple(place, fc.constantFrom(...signs, ...tokens)).map(
  ([share, piece]): Edit =>
    (text) =>
      at(text, share, 0, piece),
);
const replaced = fc.tuple(place, fc.constantFrom(...signs, ...tokens)).map(
  ([share, piece]): Edit =>
    (text) =>
      at(text, share, 1, piece),
);
const removed = fc.tuple(place, fc.nat(4)).map(
  ([share, length]): Edit =>
    (text) =>
      at(text, share, length, ''),
);
const doubled = fc.integer({ min: 2, max: 4 }).map(
  (times): Edit =>
    (text) =>
      text.repeat(times),
);
const long = fc.tuple(fc.integer({ min: 100, max: 1500 }), fc.constantFrom('', ',', ' ', '(')).map(
  ([times, between]): Edit =>
    (text) =>
      Array.from({ length: times }, () => text)
        .join(between)
        .slice(0, 60_000),
);
const cased = fc.constantFrom<Edit>(
  (text) => text.toUpperCase(),
  (text) => Array.from(text).toReversed().join(''),
  (text) => ` ${text}\n`,
  (text) => `"${text}"`,
);

function at(text: string, share: number, length: number, piece: string): string {
  const start = Math.floor(share * text.length);
  return text.slice(0, start) + piece + text.slice(start + length);
}

const edits = fc.array(
  fc.oneof(
    { weight: 6, arbitrary: inserted },
    { weight: 6, arbitrary: replaced },
    { weight: 4, arbitrary: removed },
    { weight: 2, arbitrary: doubled },
    { weight: 1, arbitrary: cased },
    { weight: 1, arbitrary: long },
  ),
  { maxLength: 4 },
);

const free = fc.oneof(fc.string({ maxLength: 40 }), fc.string({ maxLength: 40, unit: 'binary' }));

/** Large, and valid all the same. */
const extremes: Partial<Record<FieldName, readonly string[]>> = {
  seeds: ['0..99999', '4294967295', '0..7,4294967290..4294967295'],
  sigmaSq: ['log:5e-324:1.7976931348623157e308:1000', 'lin:0:1e308:999', '1.7976931348623157e308/fan_in'],
  biasSigmaSq: ['lin:0:1.7976931348623157e308:100', '5e-324'],
  layers: ['1..2000', '9007199254740991'],
  width: ['1..2000', '9007199254740991'],
};

const ways = fc.constantFrom<SpecString['way'][]>('flag', 'flag', 'two words', 'variable');

/** Texts for every field, by every way: from the field's grammar, and then most of them changed. */
export const specStrings: fc.Arbitrary<SpecString> = fc.constantFrom(...fieldNames).chain((field) => {
  const grammatical = fc.tuple(validTexts[field], edits).map(([text, changes]) => ({
    text: changes.reduce((changed, edit) => edit(changed), text),
    isValid: changes.length === 0,
  }));
  const large = extremes[field] ?? [];
  const extreme = fc.constantFrom('1', ...large).map((text) => ({ text, isValid: large.includes(text) }));
  const texts = fc.oneof(
    { weight: 16, arbitrary: grammatical },
    { weight: 2, arbitrary: free.map((text) => ({ text, isValid: false })) },
    extreme,
  );
  // No system lets a NUL into arguments or variables.
  return fc
    .tuple(texts, ways)
    .map(([{ text, isValid }, way]) => ({ field, text: text.replaceAll('\0', ''), way, isValid }));
});

/** The words and variables that give it. */
export function givenBy({ field, text, way }: SpecString): { args: string[]; env: Record<string, string> } {
  const flag = `--${field.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
  const variable = `INITSCOPE_${field.replaceAll(/[A-Z]/g, '_$&').toUpperCase()}`;
  switch (way) {
    case 'flag':
      return { args: [`${flag}=${text}`], env: {} };
    case 'two words':
      return { args: [flag, text], env: {} };
    case 'variable':
      return { args: [], env: { [variable]: text } };
  }
}
