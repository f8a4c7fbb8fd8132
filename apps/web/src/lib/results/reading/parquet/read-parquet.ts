import type { LayerRecord } from '@initscope/core';
import { checkedRecord, FileProblem, type Cells, type ParquetColumn } from '@initscope/core/record-files';
import type { DecodedArray } from 'hyparquet';
import { crc32 } from '../crc32.ts';
import { readBytes } from '../read-bytes.ts';
import type { HoldsRecords, RecordBatch } from '../record-batch.ts';
import { decodeGroup } from './decode-group.ts';
import { readFooter, type Footer } from './read-footer.ts';

/** Reads records from Parquet as initscope writes it, a row group at a time. */
export async function openParquet(file: Blob): Promise<HoldsRecords> {
  const footer = await readFooter(file);
  const count = footer.groups.reduce((sum, { rows }) => sum + rows, 0);
  return { metadata: footer.metadata, count, batches: () => batches(file, footer) };
}

/** Objects for all rows of a group at once would take more memory than the group. */
const most = 10_000;

async function* batches(file: Blob, footer: Footer): AsyncGenerator<RecordBatch> {
  let before = 0;
  for (const group of footer.groups) {
    const bytes = await readBytes(file, group.start, group.end);
    if (crc32(bytes) !== group.sum) {
      throw new FileProblem(`is damaged: its rows from ${before + 1} to ${before + group.rows} have changed`);
    }
    const cellsAt = rowReader(footer.columns, await decodeGroup(footer, group, bytes));
    for (let start = 0; start < group.rows; start += most) {
      const end = Math.min(start + most, group.rows);
      yield {
        records: recordsIn(cellsAt, start, end, before),
        bytes: group.start + ((group.end - group.start) * end) / group.rows,
      };
    }
    before += group.rows;
  }
}

/** Some rows of a row group, before which there are `before` in the file. */
function recordsIn(cellsAt: (row: number) => Cells, start: number, end: number, before: number): LayerRecord[] {
  return Array.from({ length: end - start }, (_, i) => {
    try {
      return checkedRecord(cellsAt(start + i));
    } catch (error) {
      if (!(error instanceof FileProblem)) throw error;
      throw new FileProblem(`row ${before + start + i + 1}: ${error.message}`);
    }
  });
}

/** Reads the cells of a row, spelled out: by their names in a loop a million rows take twice as long. */
function rowReader(columns: readonly ParquetColumn[], decoded: readonly DecodedArray[]): (row: number) => Cells {
  const of = (name: keyof LayerRecord): DecodedArray =>
    decoded[columns.findIndex((column) => column.name === name)] ?? [];
  const seed = of('seed');
  const dataSeed = of('data_seed');
  const layers = of('layers');
  const width = of('width');
  const inputWidth = of('input_width');
  const outputWidth = of('output_width');
  const inputs = of('inputs');
  const gradientInputs = of('gradient_inputs');
  const activation = of('activation');
  const initializer = of('initializer');
  const sigmaSq = of('sigma_sq');
  const sigmaWSq = of('sigma_w_sq');
  const biasSigmaSq = of('bias_sigma_sq');
  const layer = of('layer');
  const quantity = of('quantity');
  const std = of('std');
  const log10Std = of('log10_std');
  const rmsLog10 = of('rms_log10');
  const mean = of('mean');
  const largestLog10 = of('largest_log10');
  const zeroFraction = of('zero_fraction');
  const status = of('status');
  const method = of('method');
  return (row) => ({
    seed: seed[row] ?? null,
    data_seed: dataSeed[row] ?? null,
    layers: layers[row] ?? null,
    width: width[row] ?? null,
    input_width: inputWidth[row] ?? null,
    output_width: outputWidth[row] ?? null,
    inputs: inputs[row] ?? null,
    gradient_inputs: gradientInputs[row] ?? null,
    activation: activation[row] ?? null,
    initializer: initializer[row] ?? null,
    sigma_sq: sigmaSq[row] ?? null,
    sigma_w_sq: sigmaWSq[row] ?? null,
    bias_sigma_sq: biasSigmaSq[row] ?? null,
    layer: layer[row] ?? null,
    quantity: quantity[row] ?? null,
    std: std[row] ?? null,
    log10_std: log10Std[row] ?? null,
    rms_log10: rmsLog10[row] ?? null,
    mean: mean[row] ?? null,
    largest_log10: sixDigits(largestLog10[row] ?? null),
    zero_fraction: zeroFraction[row] ?? null,
    status: status[row] ?? null,
    method: method[row] ?? null,
  });
}

/** A float32 of a number of six digits, as that number. */
function sixDigits(value: unknown): unknown {
  return typeof value !== 'number' || Object.is(value, -0) ? value : Number(value.toPrecision(6));
}
