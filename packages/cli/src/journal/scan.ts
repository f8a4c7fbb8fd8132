import { open, type FileHandle } from 'node:fs/promises';
import { TaskList } from '@initscope/core';
import { UsageError } from '../usage-error.ts';
import { parseEntryLine } from './entry-line.ts';
import { parseHeader, type Header } from './header.ts';
import { linesOf } from './lines.ts';
import { isMissing } from '../results/is-missing.ts';
import { cannotRead } from '../results/cannot-read.ts';
import { sealOf } from './seal.ts';

const NEWLINE = 10;

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
  readonly places: Map<number, Place>;
  /** How many lines before the last whole one are damaged: a power cut may leave such. Their tasks are not done. */
  readonly damaged: number;
  /** Where the last whole line ends: what follows was being written when everything stopped. */
  readonly end: number;
}

/**
 * Reads through a journal, checking every line: one that is torn or damaged is a task that is not done.
 *
 * @returns `null` if there is no such file, or nothing in it but a first line that is torn.
 * @throws UsageError if it is no journal.
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
    throw cannotRead(path, error);
  } finally {
    await file.close();
  }
}

async function scan(path: string, file: FileHandle): Promise<Scan | null> {
  let header: Header | null = null;
  let seal = '';
  let tasks = 0;
  let end = 0;
  // Since the last whole line, and before it.
  let [latest, damaged] = [0, 0];
  const places = new Map<number, Place>();
  for await (const { bytes, offset } of linesOf(file)) {
    if (header === null) {
      if (bytes.at(-1) !== NEWLINE) return tornHeader(path, bytes);
      header = headerIn(path, bytes);
      seal = sealOf(header);
      tasks = new TaskList(header.spec).length;
    } else {
      const entry = parseEntryLine(bytes, seal);
      if (entry === null) {
        latest++;
        continue;
      }
      const { task } = entry;
      const { index, count } = header.shard;
      if (task >= tasks || task % count !== index - 1) throw unreadable(path, `has a task of another shard, ${task}`);
      places.set(task, { offset, length: bytes.length });
    }
    end = offset + bytes.length;
    damaged += latest;
    latest = 0;
  }
  return header === null ? null : { path, header, places, damaged, end };
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
    `${JSON.stringify(path)} ${why}; allowed: a journal as initscope left it; sweep --overwrite starts anew, without it`,
  );
}
