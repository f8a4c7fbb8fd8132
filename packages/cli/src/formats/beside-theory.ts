import type { LayerRecord, TheoryRecord } from '@initscope/core';
import { csvFormat } from 'd3-dsv';
import type { TextFormat } from './record-formats.ts';

/** Records with theory's columns at their end. Both lists are quantity by quantity, layer by layer. */
export function besideTheory(
  format: TextFormat,
  records: readonly LayerRecord[],
  theory: readonly TheoryRecord[],
): string {
  const rows = records.map((record, i) => {
    const { line_log10_std, low_log10_std, median_log10_std, high_log10_std, standard_errors } = theory[i];
    return { ...record, line_log10_std, low_log10_std, median_log10_std, high_log10_std, standard_errors };
  });
  return format === 'csv' ? `${csvFormat(rows)}\n` : `${rows.map((row) => JSON.stringify(row)).join('\n')}\n`;
}
