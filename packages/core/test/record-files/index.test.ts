import { expect, it } from 'vitest';
import * as recordFiles from '../../src/record-files/index.ts';

// Adding a name is deliberate, and so is removing one: both begin here.
it('@initscope/core/record-files exports what both readers of files are made of', () => {
  expect(Object.keys(recordFiles).toSorted((a, b) => (a < b ? -1 : 1))).toEqual([
    'CsvRows',
    'FileProblem',
    'LineBlocks',
    'checkedRecord',
    'keyValuesOf',
    'metadataTexts',
    'parquetColumnsOf',
    'parseMetadata',
    'readParquetFooter',
    'readParquetGroup',
    'recordsOfJsonLines',
    'recordsOfRows',
    'recordsSchema',
    'schemaElements',
    'sixDigits',
  ]);
});
