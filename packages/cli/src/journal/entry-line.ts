import { crc32 } from 'node:zlib';
import type { Seal } from './seal.ts';

/** A line of a journal that holds what one task gave. */
export interface Entry {
  /** The task's number in the sweep. */
  readonly task: number;
  /** The bytes of the line that are its profiles, as JSON. */
  readonly profiles: Buffer;
}

const TAIL = Buffer.from('}\n');
/** More than any line's beginning. */
const LONGEST_HEAD = 80;

/**
 * The line of a task that is done, with a checksum: a line that is not whole, no longer what was written, or of another sweep, is told from
 * one that is.
 */
export function entryLine(task: number, profiles: string, seal: Seal): Buffer {
  const text = Buffer.from(profiles);
  const check = checkOf(task, text, seal).toString(16).padStart(8, '0');
  return Buffer.concat([Buffer.from(`{"task":${task},"check":"${check}","profiles":`), text, TAIL]);
}

/** Reads such a line, its end included; `null` if it is none, is damaged, or has another seal. */
export function parseEntryLine(line: Buffer, seal: Seal): Entry | null {
  const head = line.subarray(0, LONGEST_HEAD).toString('latin1');
  const [begin, task, check] = /^\{"task":(\d{1,15}),"check":"([0-9a-f]{8})","profiles":/.exec(head) ?? [];
  if (begin === undefined || !line.subarray(-TAIL.length).equals(TAIL)) return null;
  const profiles = line.subarray(begin.length, -TAIL.length);
  return checkOf(Number(task), profiles, seal) === Number.parseInt(check, 16) ? { task: Number(task), profiles } : null;
}

/** CRC-32 of the seal, the task's number and its profiles, one after the other. */
function checkOf(task: number, profiles: Uint8Array, seal: Seal): number {
  return crc32(profiles, crc32(`${seal}${task}`));
}
