import { FileProblem } from '@initscope/core/record-files';

/** What a file may be that can be opened. */
export type FileKind = 'summary' | 'csv' | 'ndjson' | 'parquet';

/** What can be opened, in words. */
export const whatOpens = 'a sweep’s summary.json, or its records as .parquet, .csv or .ndjson';

/** A record’s line, or a JSON’s beginning, is within so many bytes. */
const HEAD = 1 << 16;

/**
 * What a file is: by what it begins with, and where that may be two things, by its name.
 *
 * @throws FileProblem if it is none that can be opened.
 */
export async function fileKind(file: Blob, name: string): Promise<FileKind> {
  if (file.size === 0) throw new FileProblem(`is empty; allowed: ${whatOpens}`);
  const bytes = new Uint8Array(await file.slice(0, HEAD).arrayBuffer());
  const signature = new TextDecoder('latin1').decode(bytes.subarray(0, 4));
  if (signature === 'PAR1') return 'parquet';
  if (signature === 'PK\u0003\u0004') {
    throw new FileProblem(
      `is a ZIP file, as .npz is; this page does not open those; allowed: ${whatOpens}, which initscope sweep --format writes`,
    );
  }
  const head = new TextDecoder().decode(bytes).trimStart();
  if (head.startsWith('{"schema":"initscope/journal@')) {
    throw new FileProblem(
      'is the journal of a sweep that is not done; initscope sweep --resume or initscope merge ends it',
    );
  }
  const ending = name.slice(name.lastIndexOf('.') + 1).toLowerCase();
  const named = kindsByEnding[ending];
  if (head.startsWith('{')) return named !== 'ndjson' && !isRecord(firstLine(head)) ? 'summary' : 'ndjson';
  if (named !== undefined && !head.includes('\u0000')) return named;
  if (/(?:^|,)"?sigma_sq"?(?:,|$)/.test(firstLine(head))) return 'csv';
  throw new FileProblem(`is none of initscope’s files; allowed: ${whatOpens}`);
}

/** Endings of names of files of text: the others say by their first bytes what they are. */
const kindsByEnding: Readonly<Partial<Record<string, FileKind>>> = {
  json: 'summary',
  ndjson: 'ndjson',
  jsonl: 'ndjson',
  csv: 'csv',
};

function firstLine(text: string): string {
  return text.slice(0, text.indexOf('\n') < 0 ? undefined : text.indexOf('\n')).trimEnd();
}

/** Is a line an object of JSON that says of which quantity it is? */
function isRecord(line: string): boolean {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === 'object' && value !== null && 'quantity' in value;
  } catch {
    return false;
  }
}
