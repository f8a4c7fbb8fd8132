import * as v from 'valibot';
import { methods } from '../propagation/method.ts';
import { networkSchema, varianceSchema } from '../propagation/network-schema.ts';
import { quantities } from '../propagation/quantity.ts';
import { statuses } from '../statistics/status.ts';
import type { FacetSummary } from './facet-collector.ts';
import { parseSweepSpec, type SweepSpec } from './sweep-spec.ts';

/** A finished sweep as it is kept: its spec and, for each network, the planes and what they mean. */
export interface SweepResult {
  readonly schema: 'initscope/sweep@1';
  /** The version of initscope that computed it. */
  readonly version: string;
  readonly spec: SweepSpec;
  readonly facets: readonly FacetSummary[];
}

const logs = v.array(v.array(v.nullable(v.pipe(v.number(), v.finite()))));

const planeSchema = v.object({
  quantity: v.picklist(quantities),
  sigmaSq: v.array(varianceSchema),
  layers: v.array(v.pipe(v.number(), v.integer(), v.minValue(0))),
  log10Std: logs,
  largestLog10: logs,
  status: v.array(v.array(v.picklist(statuses))),
});

const plane = v.pipe(
  planeSchema,
  v.check(
    ({ sigmaSq, layers, log10Std, largestLog10, status }) =>
      [log10Std, largestLog10, status].every(
        (cells) => cells.length === layers.length && cells.every((row) => row.length === sigmaSq.length),
      ),
    'a plane holds a row for each layer and a column for each σ²',
  ),
);

const schema = v.object({
  schema: v.literal('initscope/sweep@1'),
  version: v.string(),
  spec: v.unknown(),
  facets: v.array(
    v.object({
      network: networkSchema,
      sigmaSq: v.array(varianceSchema),
      method: v.picklist(methods),
      planes: v.array(plane),
      verdict: v.array(v.string()),
    }),
  ),
});

/**
 * Reads a sweep's result from parsed JSON.
 *
 * @throws Error saying what is not as it should be; SpecError if that is in the spec.
 */
export function parseSweepResult(json: unknown): SweepResult {
  const { success, output, issues } = v.safeParse(schema, json, { abortEarly: true });
  if (!success) {
    const { message, received } = issues[0];
    const why = received === 'undefined' ? 'missing' : message;
    throw new Error(`not a sweep's result: ${v.getDotPath(issues[0]) ?? 'it'}: ${why}`);
  }
  return { ...output, spec: parseSweepSpec(output.spec) };
}
