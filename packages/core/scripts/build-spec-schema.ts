/** Writes sweep-spec.schema.json, by which editors complete and check the specs of sweeps. */
import { writeFile } from 'node:fs/promises';
import { sweepSpecJsonSchema } from './spec-schema/sweep-spec-schema.ts';

const target = new URL('../sweep-spec.schema.json', import.meta.url);
await writeFile(target, `${JSON.stringify(sweepSpecJsonSchema(), null, 2)}\n`);
