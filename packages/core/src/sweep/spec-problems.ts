import type * as v from 'valibot';
import { fieldHelp, fieldNames, isFieldName } from './field-help.ts';
import { SpecError } from './spec-error.ts';

/** What the schema found wrong, as the error of a field. */
export function problemOf(issue: v.BaseIssue<unknown>): SpecError {
  const item = issue.path?.[0];
  if (item === undefined) return notASpec(issue.input);
  const name = String(item.key);
  if (!isFieldName(name)) return new SpecError(name, `no such field; the fields are ${fieldNames.join(', ')}`, '');
  const { allowed, example } = fieldHelp[name];
  return new SpecError(name, `given ${inWords(item.value)}; allowed: ${allowed}`, example);
}

/** The error of something that is no object of fields. */
export function notASpec(input: unknown): SpecError {
  const allowed = `an object with any of the fields ${fieldNames.join(', ')}`;
  return new SpecError('spec', `given ${inWords(input)}; allowed: ${allowed}`, '');
}

/** A value as a person would recognise it: text in quotes, several in brackets. */
function inWords(value: unknown): string {
  if (value === undefined || value === '') return 'nothing';
  return Array.isArray(value) ? `[${value.map(inOneWord).join(',')}]` : inOneWord(value);
}

function inOneWord(value: unknown): string {
  if (typeof value === 'string') return JSON.stringify(value);
  return typeof value === 'object' && value !== null ? 'an object' : String(value);
}
