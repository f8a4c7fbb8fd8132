import { join } from 'node:path';
import { facetsOf, type SweepSpec } from '@initscope/core';
import type { RecordFormat } from '../formats/record-formats.ts';
import { fingerprintOf } from './fingerprint.ts';
import { plainName } from './plain-name.ts';

/** Where a sweep's results lie: a folder of their own in the output folder, named after what they are. */
export function sweepFolder(output: string, spec: SweepSpec, format: RecordFormat, theory: boolean): string {
  const facets = facetsOf(spec);
  const [{ network }] = facets;
  const subject = facets.length === 1 ? `${plainName(network.activation)}-${network.layers}x${network.width}` : 'sweep';
  const kinds = [...(format === 'csv' ? [] : [format]), ...(theory ? ['theory'] : [])];
  return join(output, [subject, fingerprintOf(spec).slice(0, 8), ...kinds].join('-'));
}
