import { methods } from '../propagation/method.ts';
import { isGradient, quantities } from '../propagation/quantity.ts';
import { maxSeed } from '../random/random-state.ts';
import { statuses, type Status } from '../statistics/status.ts';
import type { LayerRecord } from '../sweep/records.ts';
import { FileProblem } from './file-problem.ts';
import { isActivation, isInitializer } from './known-names.ts';

/** What a file holds where a record should be. */
export type Cells = { readonly [Column in keyof LayerRecord]?: unknown };

/** The same, to be filled in. */
export type MutableCells = { -readonly [Column in keyof LayerRecord]?: unknown };

/** Counts are kept as int32, and networks that fit in memory have no larger ones. */
const largestCount = 2 ** 31 - 1;

/**
 * The record that these cells are, if they are one: a new object, so that the cells may be filled in again.
 *
 * @throws FileProblem naming the first column that is not as it should be.
 */
export function checkedRecord(cells: Cells): LayerRecord {
  const record: LayerRecord = {
    seed: whole('seed', cells.seed, 0, maxSeed),
    layers: whole('layers', cells.layers, 1, largestCount),
    width: whole('width', cells.width, 1, largestCount),
    input_width: whole('input_width', cells.input_width, 1, largestCount),
    output_width: whole('output_width', cells.output_width, 1, largestCount),
    inputs: whole('inputs', cells.inputs, 1, largestCount),
    gradient_inputs: whole('gradient_inputs', cells.gradient_inputs, 1, largestCount),
    activation: named('activation', cells.activation, isActivation),
    initializer: named('initializer', cells.initializer, isInitializer),
    sigma_sq: between('sigma_sq', cells.sigma_sq, 0, Infinity),
    sigma_w_sq: numberOrNull('sigma_w_sq', cells.sigma_w_sq),
    bias_sigma_sq: between('bias_sigma_sq', cells.bias_sigma_sq, 0, Infinity),
    layer: whole('layer', cells.layer, 0, largestCount),
    quantity: oneOf('quantity', cells.quantity, quantities),
    std: numberOrNull('std', cells.std),
    log10_std: numberOrNull('log10_std', cells.log10_std),
    rms_log10: numberOrNull('rms_log10', cells.rms_log10),
    mean: numberOrNull('mean', cells.mean),
    largest_log10: numberOrNull('largest_log10', cells.largest_log10),
    zero_fraction: between('zero_fraction', cells.zero_fraction, 0, 1),
    status: oneOf('status', cells.status, statuses),
    method: oneOf('method', cells.method, methods),
  };
  assertTogether(record);
  // It stands beside the other seed, or nowhere.
  const dataSeed = wholeOrNothing('data_seed', cells.data_seed, 0, maxSeed);
  if (dataSeed === null) return record;
  const { seed, ...others } = record;
  return { seed, data_seed: dataSeed, ...others };
}

/** Each cell may be right, and not beside the others. */
function assertTogether(record: LayerRecord): void {
  const { layer, layers, quantity, sigma_sq, sigma_w_sq, width, status } = record;
  const first = isGradient(quantity) ? 1 : 0;
  if (layer < first || layer >= layers) {
    throw new FileProblem(`layer is ${layer}; allowed: ${first} to ${layers - 1}, for ${quantity} of ${layers} layers`);
  }
  if ((sigma_w_sq !== null) !== Number.isFinite(width * sigma_sq)) {
    throw new FileProblem(
      `sigma_w_sq is ${inWords(sigma_w_sq)}, but σ² = ${sigma_sq} times width ${width} is ${width * sigma_sq}`,
    );
  }
  const { std, log10_std } = record;
  if (statusOf(std, log10_std) !== status) {
    throw new FileProblem(
      `status ${status} does not go with std ${inWords(std)} and log10_std ${inWords(log10_std)}; allowed: ${whatGoesWith[status]}`,
    );
  }
}

const whatGoesWith: Readonly<Record<Status, string>> = {
  ok: 'a std above 0, and its log10',
  dead: 'a std of 0, without a log10',
  underflow: 'no std, and a log10 below 0',
  overflow: 'no std, and a log10 above 0',
};

function statusOf(std: number | null, log10Std: number | null): Status | null {
  if (log10Std === null) return std === 0 ? 'dead' : null;
  if (std !== null) return std > 0 ? 'ok' : null;
  return log10Std > 0 ? 'overflow' : 'underflow';
}

function whole(column: string, cell: unknown, least: number, most: number): number {
  if (typeof cell === 'number' && Number.isInteger(cell) && cell >= least && cell <= most) return cell;
  throw wrong(column, cell, `a whole number from ${least} to ${most}`);
}

/** A cell that is empty in files of several sweeps, or is not there at all. */
function wholeOrNothing(column: string, cell: unknown, least: number, most: number): number | null {
  return cell === undefined || cell === null ? null : whole(column, cell, least, most);
}

function between(column: string, cell: unknown, least: number, most: number): number {
  if (typeof cell === 'number' && Number.isFinite(cell) && cell >= least && cell <= most) return cell;
  throw wrong(column, cell, most === Infinity ? `a number of ${least} or more` : `a number from ${least} to ${most}`);
}

function numberOrNull(column: string, cell: unknown): number | null {
  if (cell === null || (typeof cell === 'number' && Number.isFinite(cell))) return cell;
  throw wrong(column, cell, 'a number, or nothing where float64 cannot hold it');
}

function oneOf<Name extends string>(column: string, cell: unknown, names: readonly Name[]): Name {
  for (const name of names) if (name === cell) return name;
  throw wrong(column, cell, names.join(', '));
}

function named(column: string, cell: unknown, isKnown: (name: string) => boolean): string {
  if (typeof cell === 'string' && isKnown(cell)) return cell;
  throw wrong(column, cell, `the name of an ${column}, as initscope spells it`);
}

function wrong(column: string, cell: unknown, allowed: string): FileProblem {
  return new FileProblem(`${column} is ${inWords(cell)}; allowed: ${allowed}`);
}

/** A cell of a damaged file may be a very long one. */
const longestQuote = 60;

function inWords(cell: unknown): string {
  if (cell === undefined) return 'missing';
  if (cell === null || cell === '') return 'nothing';
  if (typeof cell === 'string')
    return JSON.stringify(cell.length > longestQuote ? `${cell.slice(0, longestQuote)}…` : cell);
  return typeof cell === 'number' || typeof cell === 'boolean' ? String(cell) : `of type ${typeof cell}`;
}
