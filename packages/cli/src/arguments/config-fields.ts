import { fieldHelp, fieldNames, SpecError, type FieldName, type Given } from '@initscope/core';
import { UsageError } from '../usage-error.ts';
import { inWordsOf, type Origin } from './origin.ts';
import { didYouMean } from './suggest.ts';

/** Some fields of a spec. */
export type ConfigFields = { readonly [Field in FieldName]?: Given };

/** The fields that a config file's value gives, each in a form that the command line has too. */
export function fieldsOf(value: unknown, name: string, origin: Origin): ConfigFields {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new UsageError(
      `${name}: given ${inWords(value)}; allowed: a mapping with any of the fields ${fieldNames.join(', ')}; for example ${origin.spell('layers', fieldHelp.layers.example)}`,
    );
  }
  const fields: { [Field in FieldName]?: Given } = {};
  for (const [key, given] of Object.entries(value)) {
    // Where editors look for the schema.
    if (key === '$schema') continue;
    const field = fieldNames.find((each) => each === key);
    if (field === undefined) throw noSuchField(key, value, name);
    if (!isGiven(given)) {
      const { allowed, example } = fieldHelp[field];
      throw inWordsOf(origin, new SpecError(field, `given ${inWords(given)}; allowed: ${allowed}`, example));
    }
    fields[field] = given;
  }
  return fields;
}

function noSuchField(field: string, value: object, name: string): UsageError {
  if ('spec' in value) {
    return new UsageError(
      `${name}: given a result; allowed: its spec alone; for example jq .spec summary.json | initscope sweep --config -`,
    );
  }
  return new UsageError(
    `${name}: ${field}: no such field${didYouMean(field, fieldNames)}; the fields are ${fieldNames.join(', ')}`,
  );
}

/** What the command line can hold too; whether the field takes it is for the spec's schema to say. */
function isGiven(value: unknown): value is Given {
  return isScalar(value) || (Array.isArray(value) && value.every(isScalar));
}

function isScalar(value: unknown): value is number | string {
  return typeof value === 'number' || typeof value === 'string';
}

function inWords(value: unknown): string {
  if (value === undefined || value === null) return 'nothing';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'a mapping';
  return JSON.stringify(value);
}
