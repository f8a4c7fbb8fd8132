import type { SweepSpec } from '@initscope/core';
import { UsageError } from '../../usage-error.ts';
import { cellsOf, coded, npzLayout, statistics } from './npz-layout.ts';

/** A ZIP file without 64-bit extensions counts its entries with 16 bits, and its bytes with 32. */
const mostEntries = 2 ** 16 - 1;
const mostBytes = 2 ** 32 - 1;
/** An entry's name, twice, and the headers around it and its array. */
const OVERHEAD = 512;
/** Arrays of a network that are not of a quantity, and of the file that are not of a network. */
const AXES = 12;
const COMMON = 6;

/** What a cell takes, and what it takes in an array of `Math.max` size. */
const bytesOfCell = 8 * statistics.length + coded.length;
const arraysOfQuantity = 1 + statistics.length + coded.length;
/** A network's arrays wait in memory for its last record; more than this and most machines have not. */
const mostWaiting = 2 ** 31;

/**
 * Checks that an NPZ file can hold the records of a sweep.
 *
 * @throws UsageError if it cannot, before any work.
 */
export function assertFitsNpz(spec: SweepSpec): void {
  let entries = COMMON;
  let bytes = COMMON * OVERHEAD + 8 * JSON.stringify(spec).length;
  let largest = 0;
  for (const network of npzLayout(spec)) {
    const cells = network.quantities.reduce((sum, { layers }) => sum + cellsOf(network, layers), 0);
    const ownData = spec.dataSeed === undefined ? 0 : 1;
    const arrays = AXES + ownData + arraysOfQuantity * network.quantities.length;
    entries += arrays;
    bytes += cells * bytesOfCell + arrays * OVERHEAD + 16 * (network.seeds.length + network.facet.sigmaSq.length);
    largest = Math.max(largest, cells * bytesOfCell);
  }
  if (entries > mostEntries) refuse(`${entries} arrays, but allowed: ${mostEntries}`);
  if (bytes > mostBytes) refuse(`${inGB(bytes)}, but allowed: ${inGB(mostBytes)}`);
  if (largest > mostWaiting) refuse(`${inGB(largest)} for one network, but allowed: ${inGB(mostWaiting)}`);
}

function refuse(what: string): never {
  throw new UsageError(
    `--format: given "npz", which would take ${what}; Parquet holds any number of records: --format parquet, or a name that ends in .parquet`,
  );
}

function inGB(bytes: number): string {
  return `${(bytes / 1e9).toFixed(1)} GB`;
}
