import { access, mkdir, readFile, rename, rm, rmdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { parseSweepResult, type SweepResult, type SweepSpec } from '@initscope/core';
import type { RecordFormat } from '../formats/record-formats.ts';
import { UsageError } from '../usage-error.ts';
import { cannotWrite } from './cannot-write.ts';
import { makeFolder } from './make-folder.ts';
import { isMissing } from './is-missing.ts';
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
    throw cannotWrite(folder, error);
  }
  let result: SweepResult;
  try {
    result = parseSweepResult(JSON.parse(text));
  } catch (error) {
    throw taken(folder, `holds a damaged ${summaryFile} (${error instanceof Error ? error.message : String(error)})`);
  }
  if (fingerprintOf(result.spec) !== fingerprintOf(spec)) throw taken(folder, 'holds the results of another sweep');
  const records = recordsFile(format);
  await access(join(folder, records)).catch(() => {
    throw taken(folder, `has lost its ${records}`);
  });
  return theory ? { result, theory: await readTheory(folder, result) } : { result };
}

async function readTheory(folder: string, result: SweepResult): Promise<TheoryCell[][]> {
  const text = await readFile(join(folder, theoryFile), 'utf8').catch((error: unknown) => {
    throw isMissing(error) ? taken(folder, `has lost its ${theoryFile}`) : cannotWrite(folder, error);
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

/** A folder that is filled beside its place and takes it only when whole. */
export class NewFolder {
  readonly #place: string;
  readonly #madeParent: boolean;
  /** Where its files are written meanwhile. */
  readonly path: string;

  private constructor(place: string, path: string, madeParent: boolean) {
    this.#place = place;
    this.path = path;
    this.#madeParent = madeParent;
  }

  /** @throws UsageError if nothing can be written there. */
  static async create(place: string): Promise<NewFolder> {
    try {
      const madeParent = await makeFolder(dirname(place));
      const path = `${place}.tmp-${process.pid}`;
      await mkdir(path);
      return new NewFolder(place, path, madeParent);
    } catch (error) {
      throw cannotWrite(dirname(place), error);
    }
  }

  async write(name: string, text: string): Promise<void> {
    try {
      await writeFile(join(this.path, name), text);
    } catch (error) {
      throw cannotWrite(this.#place, error);
    }
  }

  /** Puts the folder in its place; what was there goes only once that is done, and is put back if it cannot be. */
  async keep(): Promise<void> {
    const old = `${this.path}.old`;
    try {
      await rename(this.#place, old).catch((error: unknown) => {
        if (!isMissing(error)) throw error;
      });
      await rename(this.path, this.#place);
    } catch (error) {
      await rename(old, this.#place).catch(() => undefined);
      throw cannotWrite(this.#place, error);
    }
    await rm(old, { recursive: true, force: true });
  }

  /** Leaves no trace, nor an output folder that was made for this. */
  async discard(): Promise<void> {
    await rm(this.path, { recursive: true, force: true });
    if (this.#madeParent) await rmdir(dirname(this.#place)).catch(() => undefined);
  }
}
