import { open, type FileHandle } from 'node:fs/promises';
import { TaskList } from '@initscope/core';
import { UsageError } from '../usage-error.ts';
import { parseEntryLine } from './entry-line.ts';
import { parseHeader, type Header } from './header.ts';
import { linesOf } from './lines.ts';
import { isMissing } from '../results/is-missing.ts';
import { reasonOf } from '../results/cannot-write.ts';

/** Where in a journal a task's line lies. */
export interface Place {
  readonly offset: number;
  readonly length: number;
}

/** What a journal holds. */
export interface Scan {
  readonly path: string;
  readonly header: Header;
  /** The tasks that are done. */
  readonly places: ReadonlyMap<number, Place>;
  /** Where the last whole line ends: what follows is a line that was being written when everything stopped. */
  readonly end: number;
}

/**
 * Reads through a journal, checking every line; its last may be torn.
 *
 * @returns `null` if there is no such file, or nothing in it but a first line that is torn.
 * @throws UsageError if it is no journal, or damaged.
 */
export async function scanJournal(path: string): Promise<Scan | null> {
  let file: FileHandle;
  try {
    file = await open(path, 'r');
  } catch (error) {
    if (isMissing(error)) return null;
    throw cannotRead(path, error);
  }
  try {
    return await scan(path, file);
  } catch (error) {
    throw error instanceof UsageError ? error : cannotRead(path, error);
  } finally {
    await file.close();
  }
}

async function scan(path: string, file: FileHandle): Promise<Scan | null> {
  let header: Header | null = null;
  let tasks = 0;
  let number = 0;
  let end = 0;
  let damage: string | null = null;
  const places = new Map<number, Place>();
  for await (const { bytes, offset } of linesOf(file)) {
    // Only the last line may be torn, so that there must be no other after it.
    if (damage !== null) throw unreadable(path, damage);
    number++;
    const isWhole = bytes.at(-1) === 10;
    if (header === null) {
      if (!isWhole) return tornHeader(path, bytes);
      header = headerIn(path, bytes);
      tasks = new TaskList(header.spec).length;
    } else {
      const entry = parseEntryLine(bytes);
      if (entry === null) {
        damage = `is damaged in line ${number}`;
        continue;
      }
      const { task } = entry;
      const { index, count } = header.shard;
      if (task >= tasks || task % count !== index - 1) throw unreadable(path, `has a foreign task in line ${number}`);
      if (places.has(task)) throw unreadable(path, `holds task ${task} twice, the second time in line ${number}`);
      places.set(task, { offset, length: bytes.length });
    }
    end = offset + bytes.length;
  }
  return header === null ? null : { path, header, places, end };
}

/** A first line that is torn begins as ours do; a file that does not is somebody's. */
function tornHeader(path: string, bytes: Buffer): null {
  const begin = '{"schema":"initscope/journal@';
  const found = bytes.subarray(0, begin.length).toString('latin1');
  if (begin.startsWith(found)) return null;
  throw unreadable(path, 'is no journal');
}

function headerIn(path: string, bytes: Buffer): Header {
  try {
    return parseHeader(bytes.toString('utf8'));
  } catch (error) {
    throw unreadable(path, error instanceof Error ? error.message : String(error));
  }
}

/** The error of a journal that cannot be gone on with. */
export function unreadable(path: string, why: string): UsageError {
  return new UsageError(
    `${JSON.stringify(path)} ${why}; allowed: a journal as initscope left it; --overwrite starts anew, without it`,
  );
}

function cannotRead(path: string, error: unknown): Error {
  const reason = reasonOf(error) ?? (error instanceof Error ? error.message : String(error));
  return new UsageError(`cannot read ${JSON.stringify(path)}: ${reason}; allowed: a journal that you may read`);
}
