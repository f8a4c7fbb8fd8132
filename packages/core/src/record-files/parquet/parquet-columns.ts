import { recordColumnsOf, type LayerRecord } from '../../sweep/records.ts';
import type { SweepSpec } from '../../sweep/sweep-spec.ts';

/** What a column's values are. */
export type Kind = 'uint32' | 'int32' | 'double' | 'float' | 'text';

/** An element of a file's schema, as Parquet's own definition of its footer has it. */
export interface ParquetElement {
  readonly name: string;
  readonly num_children?: number;
  readonly type?: 'INT32' | 'DOUBLE' | 'FLOAT' | 'BYTE_ARRAY';
  readonly converted_type?: 'UINT_32' | 'UTF8';
  readonly repetition_type?: Repetition;
}

type Repetition = 'REQUIRED' | 'OPTIONAL';

/** How a column is kept. */
export interface ParquetColumn {
  readonly name: keyof LayerRecord;
  readonly kind: Kind;
  readonly element: ParquetElement;
  readonly encoding: 'RLE_DICTIONARY' | 'BYTE_STREAM_SPLIT';
  readonly codec: 'SNAPPY' | 'GZIP';
}

/** The schema's elements: the root, and one for each column. */
export function schemaElements(columns: readonly ParquetColumn[]): ParquetElement[] {
  return [{ name: 'initscope', num_children: columns.length }, ...columns.map(({ element }) => element)];
}

/** The columns of the records of a sweep, in their order. */
export function parquetColumnsOf(spec: Pick<SweepSpec, 'dataSeed'>): ParquetColumn[] {
  const names = recordColumnsOf(spec);
  return allColumns.filter(({ name }) => names.includes(name));
}

const allColumns: readonly ParquetColumn[] = [
  repeating('seed', 'uint32'),
  repeating('data_seed', 'uint32'),
  repeating('layers', 'int32'),
  repeating('width', 'int32'),
  repeating('input_width', 'int32'),
  repeating('output_width', 'int32'),
  repeating('inputs', 'int32'),
  repeating('gradient_inputs', 'int32'),
  repeating('activation', 'text'),
  repeating('initializer', 'text'),
  repeating('sigma_sq', 'double'),
  repeating('sigma_w_sq', 'double', 'OPTIONAL'),
  repeating('bias_sigma_sq', 'double'),
  repeating('layer', 'int32'),
  repeating('quantity', 'text'),
  measured('std', 'double'),
  measured('log10_std', 'double'),
  measured('rms_log10', 'double'),
  measured('mean', 'double'),
  // Six digits are what records hold of it, and what a float holds.
  measured('largest_log10', 'float'),
  // A ratio of counts: the same ones come again at every σ².
  repeating('zero_fraction', 'double'),
  repeating('status', 'text'),
  repeating('method', 'text'),
];

/** A column of few different values: where each stands in a list of them. */
function repeating(name: keyof LayerRecord, kind: Kind, repetition: Repetition = 'REQUIRED'): ParquetColumn {
  return { name, kind, element: elementOf(name, kind, repetition), encoding: 'RLE_DICTIONARY', codec: 'SNAPPY' };
}

/**
 * A column of ever new numbers. Their mantissas are as good as random; what can be saved is in signs and exponents, which this encoding
 * puts side by side, and gzip writes in half of the bits that snappy takes.
 */
function measured(name: keyof LayerRecord, kind: 'double' | 'float'): ParquetColumn {
  return { name, kind, element: elementOf(name, kind, 'OPTIONAL'), encoding: 'BYTE_STREAM_SPLIT', codec: 'GZIP' };
}

function elementOf(name: string, kind: Kind, repetition: Repetition): ParquetElement {
  const common = { name, repetition_type: repetition } as const;
  switch (kind) {
    case 'uint32':
      return { ...common, type: 'INT32', converted_type: 'UINT_32' };
    case 'int32':
      return { ...common, type: 'INT32' };
    case 'double':
      return { ...common, type: 'DOUBLE' };
    case 'float':
      return { ...common, type: 'FLOAT' };
    case 'text':
      return { ...common, type: 'BYTE_ARRAY', converted_type: 'UTF8' };
  }
}
