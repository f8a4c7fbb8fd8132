import { fieldNames, SpecError, type FieldName, type Given, type SweepSpecInput } from '@initscope/core';
import { readConfig } from './config-file.ts';
import { fromEnvironment, nearlyOurs } from './environment.ts';
import { oneText } from './one-text.ts';
import { environmentOrigin, flagOrigin, inWordsOf, type Origin } from './origin.ts';
import { inFlags, specInput } from './spec-flags.ts';

/** What is given of a spec, and where each field of it comes from. */
export interface SpecSources {
  readonly input: SweepSpecInput;
  /** Runs something that reads a spec; its error names the field by where it came from: `--layers`, `INITSCOPE_LAYERS` or `sweep.yaml: layers`. */
  readonly named: <Value>(read: () => Value) => Value;
}

/** What flags give of a spec, or else the environment, or else --config. */
export async function readSpecInput(argv: Readonly<Record<string, unknown>>): Promise<SpecSources> {
  for (const line of nearlyOurs()) process.stderr.write(`${line}\n`);
  const flags = inFlags(() => specInput(argv));
  const path = oneText('--config', argv['config']);
  const config = path === undefined ? null : await readConfig(path);

  const input: { [Field in FieldName]?: Given } = {};
  const origins = new Map<string, Origin>();
  const take = (field: FieldName, given: Given | undefined, origin: Origin): void => {
    if (given === undefined || origins.has(field)) return;
    input[field] = given;
    origins.set(field, origin);
  };
  for (const field of fieldNames) {
    take(field, flags[field], flagOrigin);
    take(field, fromEnvironment(field), environmentOrigin);
    if (config !== null) take(field, config.fields[field], config.origin);
  }
  return {
    input,
    named: (read) => {
      try {
        return read();
      } catch (error) {
        // What is left out, and is at fault beside what is given, is mended by its flag.
        throw error instanceof SpecError ? inWordsOf(origins.get(error.field) ?? flagOrigin, error) : error;
      }
    },
  };
}
