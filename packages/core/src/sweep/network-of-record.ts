import * as v from 'valibot';
import { networkSchema } from '../propagation/network-schema.ts';
import type { NetworkSpec } from '../propagation/network-spec.ts';
import type { LayerRecord } from './records.ts';

/** The columns of a record that say which network it is of. */
const networkColumns = {
  layers: 'layers',
  width: 'width',
  inputWidth: 'input_width',
  outputWidth: 'output_width',
  inputs: 'inputs',
  gradientInputs: 'gradient_inputs',
  activation: 'activation',
  initializer: 'initializer',
  biasSigmaSq: 'bias_sigma_sq',
  dataSeed: 'data_seed',
} as const satisfies Readonly<Record<keyof NetworkSpec, keyof LayerRecord>>;

const columns = Object.values(networkColumns);

/** Are two records of the same network? */
export function areOfOneNetwork(a: LayerRecord, b: LayerRecord): boolean {
  return columns.every((column) => a[column] === b[column]);
}

/**
 * The network that a record is of.
 *
 * @throws Error if there is no such network.
 */
export function networkOfRecord(record: LayerRecord): NetworkSpec {
  const entries = Object.entries(networkColumns).flatMap(([name, column]) =>
    column === 'data_seed' && record.data_seed === undefined ? [] : [[name, record[column]]],
  );
  const result = v.safeParse(networkSchema, Object.fromEntries(entries), { abortEarly: true });
  if (result.success) return result.output;
  const name = v.getDotPath(result.issues[0]);
  const [, column] = Object.entries(networkColumns).find(([each]) => each === name) ?? ['', columns[0]];
  throw new Error(`a record has ${column} = ${JSON.stringify(record[column]) ?? 'nothing'}, which no network has`);
}
