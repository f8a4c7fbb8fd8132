import { join } from 'node:path';
import { facetsOf, type SweepSpec } from '@initscope/core';
import type { RecordFormat } from '../formats/record-formats.ts';
import { fingerprintOf } from './fingerprint.ts';

/** Where a sweep's results lie: a folder of their own in the output folder, named after what they are. */
export function sweepFolder(output: string, spec: SweepSpec, format: RecordFormat): string {
  const facets = facetsOf(spec);
  const [{ network }] = facets;
  const subject = facets.length === 1 ? `${network.activation}-${network.layers}x${network.width}` : 'sweep';
  return join(output, [subject, fingerprintOf(spec), ...(format === 'csv' ? [] : [format])].join('-'));
}
