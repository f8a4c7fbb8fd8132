import { access, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { SweepResult, SweepSpec } from '@initscope/core';
import type { RecordFormat } from '../formats/record-formats.ts';
import { UsageError } from '../usage-error.ts';
import { cannotRead } from './cannot-read.ts';
import { isMissing } from './is-missing.ts';
import { parseSummary } from './parse-summary.ts';
import { fingerprintOf } from './fingerprint.ts';
import { parseTheoryCsv, theoryFile, type TheoryCell } from './theory-file.ts';

/** The file of a sweep's folder that holds its {@link SweepResult}; a folder with it is whole. */
export const summaryFile = 'summary.json';

/** The file of a sweep's folder that holds its records. */
export function recordsFile(format: RecordFormat): string {
  return `records.${format}`;
}

/** What a sweep's folder holds. */
export interface FoundResult {
  readonly result: SweepResult;
  /** Each network's comparison with theory, if it was asked for. */
  readonly theory?: readonly (readonly TheoryCell[])[];
}

/**
 * The result of this same sweep, if the folder holds it.
 *
 * @throws UsageError if the folder is there and holds something else.
 */
export async function findResult(
  folder: string,
  spec: SweepSpec,
  format: RecordFormat,
  theory: boolean,
): Promise<FoundResult | null> {
  let text: string;
  try {
    text = await readFile(join(folder, summaryFile), 'utf8');
  } catch (error) {
    if (isMissing(error)) return null;
    throw cannotRead(folder, error);
  }
  const result = parseSummary(text, (why) => taken(folder, `holds a damaged ${summaryFile} (${why})`));
  if (fingerprintOf(result.spec) !== fingerprintOf(spec)) throw taken(folder, 'holds the results of another sweep');
  const records = recordsFile(format);
  await access(join(folder, records)).catch(() => {
    throw taken(folder, `has lost its ${records}`);
  });
  return theory ? { result, theory: await readTheory(folder, result) } : { result };
}

async function readTheory(folder: string, result: SweepResult): Promise<TheoryCell[][]> {
  const text = await readFile(join(folder, theoryFile), 'utf8').catch((error: unknown) => {
    throw isMissing(error) ? taken(folder, `has lost its ${theoryFile}`) : cannotRead(folder, error);
  });
  const cells = parseTheoryCsv(text, result);
  if (cells === null) throw taken(folder, `holds a damaged ${theoryFile}`);
  return cells;
}

function taken(folder: string, why: string): UsageError {
  return new UsageError(
    `--output: ${JSON.stringify(folder)} ${why}; --overwrite replaces it, another --output goes elsewhere`,
  );
}
