import type { LayerRecord } from '@initscope/core';
import {
  readParquetFooter,
  readParquetGroup,
  recordsOfRows,
  sixDigits,
  type Cells,
  type HasBytes,
  type ParquetColumn,
  type RecordsFooter,
} from '@initscope/core/record-files';
import type { FileMetaData, RowGroup } from 'hyparquet';
import { readBytes } from '../read-bytes.ts';
import type { HoldsRecords, RecordBatch } from '../record-batch.ts';
import { parquetLibrary } from './parquet-library.ts';

const reader = { name: 'this page', mend: 'reload it, or open the file with the newer initscope' };

/** Reads records from Parquet as initscope writes it, a row group at a time. */
export async function openParquet(blob: Blob): Promise<HoldsRecords> {
  const file: HasBytes = { size: blob.size, read: (start, end) => readBytes(blob, start, end) };
  const footer = await readParquetFooter<RowGroup, FileMetaData>(file, parquetLibrary, reader);
  const count = footer.groups.reduce((sum, { rows }) => sum + rows, 0);
  return { metadata: footer.metadata, count, batches: () => batches(file, footer) };
}

/** Objects for all rows of a group at once would take more memory than the group. */
const most = 10_000;

async function* batches(file: HasBytes, footer: RecordsFooter<RowGroup, FileMetaData>): AsyncGenerator<RecordBatch> {
  let before = 0;
  for (const group of footer.groups) {
    const decoded: ArrayLike<unknown>[] = [];
    await readParquetGroup(file, footer, group, before, parquetLibrary, (values) => decoded.push(values));
    const cellsAt = cellReader(footer.columns, decoded);
    for (let start = 0; start < group.rows; start += most) {
      const end = Math.min(start + most, group.rows);
      yield {
        records: recordsOfRows(cellsAt, start, end, before),
        bytes: group.start + ((group.end - group.start) * end) / group.rows,
      };
    }
    before += group.rows;
  }
}

/** Reads the cells of a row, spelled out: by their names in a loop a million rows take twice as long. */
function cellReader(columns: readonly ParquetColumn[], decoded: readonly ArrayLike<unknown>[]): (row: number) => Cells {
  const of = (name: keyof LayerRecord): ArrayLike<unknown> =>
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
