import { recordColumnsOf, type LayerRecord, type SweepSpec } from '@initscope/core';

/** A sweep's records as comma-separated values under a header, spelled as `initscope` writes and reads them: an empty cell is `null`. */
export function csvOfRecords(records: readonly LayerRecord[], spec: Pick<SweepSpec, 'dataSeed'>): string {
  const columns = recordColumnsOf(spec);
  const lines = records.map((record) => columns.map((column) => cell(record[column] ?? null)).join(','));
  return [columns.join(','), ...lines, ''].join('\n');
}

function cell(value: number | string | null): string {
  if (value === null) return '';
  if (Object.is(value, -0)) return '-0';
  const text = String(value);
  // Such as variance_scaling(scale=2,mode=fan_avg).
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
