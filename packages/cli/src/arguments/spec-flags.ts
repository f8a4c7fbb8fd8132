import {
  defaultSweep,
  fieldHelp,
  fieldNames,
  SpecError,
  type FieldName,
  type Given,
  type SweepSpecInput,
} from '@initscope/core';
import type { Options } from 'yargs';
import { flagOf } from './flag.ts';
import { flagOrigin, inWordsOf } from './origin.ts';
import { groups } from './run-flags.ts';

/** The flags of a spec for yargs. All are text: yargs would mangle 1e-3 and ranges. */
export function specFlags(defaults: Readonly<Partial<Record<FieldName, string>>>): Record<string, Options> {
  return Object.fromEntries(
    fieldNames.map((field) => {
      const standard = defaults[field] ?? String(defaultSweep[field]);
      const options: Options = {
        type: 'string',
        group: groups.network,
        describe: `${fieldHelp[field].title}; ${fieldHelp[field].allowed}`,
        defaultDescription: standard,
      };
      if (field === 'seeds') options.alias = 'seed';
      return [flagOf(field).slice(2), options];
    }),
  );
}

/** The spec that the flags give; what is not given is left out. */
export function specInput(argv: Readonly<Record<string, unknown>>): SweepSpecInput {
  const input: { [Field in FieldName]?: Given } = {};
  for (const field of fieldNames) {
    const value = argv[field];
    if (value === undefined) continue;
    if (typeof value !== 'string' && !Array.isArray(value)) {
      const { allowed, example } = fieldHelp[field];
      throw new SpecError(field, `given ${JSON.stringify(value)}; allowed: ${allowed}`, example);
    }
    input[field] = value;
  }
  return input;
}

/** Runs something that reads a spec from flags alone; an error of the spec's names the flag instead of the field. */
export function inFlags<Value>(read: () => Value): Value {
  try {
    return read();
  } catch (error) {
    throw error instanceof SpecError ? inWordsOf(flagOrigin, error) : error;
  }
}
