import { compactSpec, fieldNames, parseSweepSpec, type NetworkSpec, type SweepSpec } from '@initscope/core';
import { shellWord } from './shell-word.ts';

/** The command that computes a sweep anew, and each of its flags: what is not said is as it is anyway. */
export function commandParts(spec: SweepSpec): string[] {
  return ['initscope sweep', ...flagsOf(spec)];
}

/** {@link commandParts} as one line, for a terminal. */
export function sweepCommand(spec: SweepSpec): string {
  return commandParts(spec).join(' ');
}

/**
 * The command for one network at one σ²: a table of its layers, and a verdict.
 *
 * @param sigmaSq - σ², of the hidden layers' weights.
 */
export function runCommand(network: NetworkSpec, sigmaSq: number, seed: number): string {
  // What `run` leaves out is as for `sweep`, but for σ² and the seed. A network of its own asks for both, and for biases.
  const spec = parseSweepSpec({ ...network, sigmaSq, seeds: seed });
  return ['initscope run', ...flagsOf(spec)].join(' ');
}

function flagsOf(spec: SweepSpec): string[] {
  const compact = compactSpec(spec);
  return fieldNames.flatMap((field) => {
    const value = compact[field];
    return value === undefined ? [] : [`${flagOf(field)} ${shellWord(value)}`];
  });
}

/** `sigmaSq` is `--sigma-sq`. */
function flagOf(field: string): string {
  return `--${field.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
}
