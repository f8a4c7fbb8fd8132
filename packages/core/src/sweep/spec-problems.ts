import type * as v from 'valibot';
import { fieldHelp, fieldNames, isFieldName, type FieldHelp } from './field-help.ts';
import { familyOf, splitNames } from './field-parsers.ts';
import { nearestName } from './nearest-name.ts';
import { SpecError } from './spec-error.ts';

/** What the schema found wrong, as the error of a field. */
export function problemOf(issue: v.BaseIssue<unknown>): SpecError {
  const item = issue.path?.[0];
  if (item === undefined) return notASpec(issue.input);
  const name = String(item.key);
  if (name === '$schema') {
    const problem = `given ${inWords(item.value)}; allowed: a text, where the JSON Schema of specs lies`;
    return new SpecError(name, problem, '');
  }
  if (!isFieldName(name)) {
    const meant = nearestName(name, fieldNames);
    const problem = `no such field${meant === null ? '' : `; did you mean ${meant}`}; the fields are ${fieldNames.join(', ')}`;
    return new SpecError(name, problem, '');
  }
  const { allowed, example } = fieldHelp[name];
  const problem = `given ${inWords(item.value)}${hint(item.value, fieldHelp[name])}; allowed: ${allowed}`;
  return new SpecError(name, problem, example);
}

/** Which part of what was given is wrong, as far as that can be told. */
function hint(given: unknown, help: FieldHelp): string {
  const parts: readonly unknown[] = Array.isArray(given) ? given : [given];
  const texts = parts.filter((part) => typeof part === 'string');
  if (help.names !== undefined) return hintOfNames(texts.flatMap(splitNames), help.names, help);
  const problem = texts.map((text) => help.textProblem?.(text) ?? null).find((each) => each !== null);
  return problem === undefined || texts.includes('') ? '' : `, but ${problem}`;
}

/** The known name that the first unknown one may have been meant for, or what arguments a known one takes. */
function hintOfNames(
  given: readonly string[],
  names: readonly string[],
  { otherNames = {}, argumentProblem }: FieldHelp,
): string {
  const unknown = given.map(familyOf).find((family) => !names.includes(family));
  const meant = unknown === undefined ? null : (knownName(unknown, otherNames) ?? nearestName(unknown, names));
  if (meant !== null) return `; did you mean ${meant}`;
  const problem = given.map((name) => argumentProblem?.(name) ?? null).find((each) => each !== null);
  return problem === undefined ? '' : `, but ${problem}`;
}

function knownName(given: string, otherNames: Readonly<Record<string, string>>): string | null {
  const name = given.toLowerCase();
  return Object.hasOwn(otherNames, name) ? otherNames[name] : null;
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
