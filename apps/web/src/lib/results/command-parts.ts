import { compactSpec, fieldNames, type SweepSpec } from '@initscope/core';

/** The command that computes a sweep anew, and each of its flags: what is not said is as it is anyway. */
export function commandParts(spec: SweepSpec): string[] {
  const compact = compactSpec(spec);
  const flags = fieldNames.flatMap((field) => {
    const value = compact[field];
    return value === undefined ? [] : [`${flagOf(field)} ${quoted(value)}`];
  });
  return ['initscope sweep', ...flags];
}

/** `sigmaSq` is `--sigma-sq`. */
function flagOf(field: string): string {
  return `--${field.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
}

/** As a shell reads it: parentheses, as in leaky_relu(0.2), mean something else there. */
function quoted(value: string): string {
  return /^[\w.,:/+=-]+$/.test(value) ? value : `'${value.replaceAll("'", String.raw`'\''`)}'`;
}
