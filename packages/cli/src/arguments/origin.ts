import type { SpecError } from '@initscope/core';
import { UsageError } from '../usage-error.ts';
import { flagOf } from './flag.ts';
import { variableOf } from './environment.ts';

/** A way to give a field of a spec: how the field is called there, and how a value of it is written. */
export interface Origin {
  name(field: string): string;
  spell(field: string, value: string): string;
}

export const flagOrigin: Origin = {
  name: flagOf,
  spell: (field, value) => `${flagOf(field)} ${value}`,
};

export const environmentOrigin: Origin = {
  name: variableOf,
  spell: (field, value) => `${variableOf(field)}=${value}`,
};

/** A spec's error in the words of the place where the field was given. */
export function inWordsOf(origin: Origin, { field, problem, example }: SpecError): UsageError {
  const mend = example === '' ? '' : `; for example ${origin.spell(field, example)}`;
  return new UsageError(`${origin.name(field)}: ${problem}${mend}`);
}
