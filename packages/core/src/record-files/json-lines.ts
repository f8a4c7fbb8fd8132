import { recordColumns, recordColumnsOf, type LayerRecord } from '../sweep/records.ts';
import { checkedRecord, type Cells } from './checked-record.ts';
import { FileProblem } from './file-problem.ts';
import { onLine } from './on-line.ts';

/** Every column that there may be. */
const allColumns = recordColumnsOf({ dataSeed: 0 });

/**
 * The records of whole lines of JSON, one each. Lines without anything are passed over.
 *
 * @param line - the number of the first, from 1.
 * @throws FileProblem naming the line.
 */
export function recordsOfJsonLines(text: string, line: number): LayerRecord[] {
  const found: LayerRecord[] = [];
  text.split('\n').forEach((json, i) => {
    if (json.trim() !== '') found.push(onLine(line + i, () => checkedRecord(cellsOf(json))));
  });
  return found;
}

function cellsOf(json: string): Cells {
  const value = parsed(json);
  if (!isObject(value)) throw new FileProblem('holds no object; allowed: one record a line');
  const { length } = Object.keys(value);
  // Where there are as many as there should be, one that is none is one that is missing, which is found as such.
  if (length > recordColumns.length + ('data_seed' in value ? 1 : 0)) {
    const extra = Object.keys(value).find((key) => !allColumns.some((column) => column === key));
    throw new FileProblem(`has ${JSON.stringify(extra)}, which records do not; allowed: ${allColumns.join(', ')}`);
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
