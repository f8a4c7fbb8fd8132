import { recordColumns, type LayerRecord } from '@initscope/core';
import { checkedRecord, type Cells } from '../checked-record.ts';
import { FileProblem } from '../file-problem.ts';
import type { HoldsRecords, RecordBatch } from '../record-batch.ts';
import { blocksOfLines } from './blocks-of-lines.ts';
import { onLine } from './on-line.ts';

/** Reads records of a line of JSON each. */
export function openNdjson(file: Blob): HoldsRecords {
  return { metadata: null, count: null, batches: () => batches(file) };
}

async function* batches(file: Blob): AsyncGenerator<RecordBatch> {
  for await (const { text, line, bytes } of blocksOfLines(file)) {
    const found: LayerRecord[] = [];
    text.split('\n').forEach((json, i) => {
      if (json.trim() !== '') found.push(onLine(line + i, () => checkedRecord(cellsOf(json))));
    });
    yield { records: found, bytes };
  }
}

function cellsOf(json: string): Cells {
  const value = parsed(json);
  if (!isObject(value)) throw new FileProblem('holds no object; allowed: one record a line');
  const { length } = Object.keys(value);
  // Where there are as many as there should be, one that is none is one that is missing, which is found as such.
  if (length > recordColumns.length) {
    const extra = Object.keys(value).find((key) => !recordColumns.some((column) => column === key));
    throw new FileProblem(`has ${JSON.stringify(extra)}, which records do not; allowed: ${recordColumns.join(', ')}`);
  }
  return value;
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    throw new FileProblem('is no JSON; allowed: one record a line, whole');
  }
}

function isObject(value: unknown): value is Cells {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
