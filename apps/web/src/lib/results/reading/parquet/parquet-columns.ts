import type { LayerRecord } from '@initscope/core';
import type { CompressionCodec, SchemaElement } from 'hyparquet';

type Kind = 'uint32' | 'int32' | 'double' | 'float' | 'text';

/** How initscope keeps a column. */
export interface ParquetColumn {
  readonly name: keyof LayerRecord;
  readonly element: SchemaElement;
  readonly codec: CompressionCodec;
}

/** Every column of records, in their order: those that repeat themselves as places in a list, packed by snappy; numbers that do not by gzip. */
export const parquetColumns: readonly ParquetColumn[] = [
  repeating('seed', 'uint32'),
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
  measured('largest_log10', 'float'),
  repeating('zero_fraction', 'double'),
  repeating('status', 'text'),
  repeating('method', 'text'),
];

/** The schema’s elements: the root, and one for each column. */
export function schemaElements(): SchemaElement[] {
  return [{ name: 'initscope', num_children: parquetColumns.length }, ...parquetColumns.map(({ element }) => element)];
}

function repeating(
  name: keyof LayerRecord,
  kind: Kind,
  repetition: 'REQUIRED' | 'OPTIONAL' = 'REQUIRED',
): ParquetColumn {
  return { name, element: elementOf(name, kind, repetition), codec: 'SNAPPY' };
}

function measured(name: keyof LayerRecord, kind: 'double' | 'float'): ParquetColumn {
  return { name, element: elementOf(name, kind, 'OPTIONAL'), codec: 'GZIP' };
}

function elementOf(name: string, kind: Kind, repetition: 'REQUIRED' | 'OPTIONAL'): SchemaElement {
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
