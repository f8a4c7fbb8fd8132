import { spelledSpec, type SweepSpec } from '@initscope/core';

/** A spec as a config file that says all of it: what --print-config prints, and --config reads. */
export function printConfig(spec: SweepSpec): string {
  return `${JSON.stringify(spelledSpec(spec), null, 2)}\n`;
}
