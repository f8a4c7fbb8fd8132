import { methods } from '../propagation/method.ts';
import { isGradient, quantities } from '../propagation/quantity.ts';
import { maxSeed } from '../random/random-state.ts';
import type { LayerRecord } from './records.ts';

/**
 * Refuses a record that no sweep has. What says which network it is of is not looked at.
 *
 * @throws Error naming the column.
 */
export function assertRecord(record: LayerRecord): void {
  const column = wrongColumn(record);
  if (column === null) return;
  const where = `${record.layers} layers, ${record.quantity}`;
  throw new Error(
    `a record of ${where} has ${column} = ${JSON.stringify(record[column]) ?? 'nothing'}, which none has`,
  );
}

/** A million records are looked at within a second: by plain comparisons. */
function wrongColumn(record: LayerRecord): keyof LayerRecord | null {
  const { seed, sigma_sq, quantity, layer, layers, log10_std, largest_log10, method } = record;
  if (!(Number.isInteger(seed) && seed >= 0 && seed <= maxSeed)) return 'seed';
  if (!(Number.isFinite(sigma_sq) && sigma_sq >= 0)) return 'sigma_sq';
  if (!quantities.includes(quantity)) return 'quantity';
  if (!(Number.isInteger(layer) && layer >= (isGradient(quantity) ? 1 : 0) && layer < layers)) return 'layer';
  if (log10_std !== null && !Number.isFinite(log10_std)) return 'log10_std';
  if (largest_log10 !== null && !Number.isFinite(largest_log10)) return 'largest_log10';
  return methods.some((each) => each === method) ? null : 'method';
}
