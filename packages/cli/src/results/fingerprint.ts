import { createHash } from 'node:crypto';
import { facetsOf, type SweepSpec } from '@initscope/core';

/** A name for what a sweep computes: equal for specs that mean the same, however they are spelled. Its first digits serve people. */
export function fingerprintOf(spec: SweepSpec): string {
  const meaning = { facets: facetsOf(spec), seeds: spec.seeds, quantities: spec.quantities };
  return createHash('sha256').update(JSON.stringify(meaning)).digest('hex');
}
