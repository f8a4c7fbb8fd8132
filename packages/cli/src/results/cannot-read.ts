import { UsageError } from '../usage-error.ts';
import { reasonOf } from './cannot-write.ts';

/** Why a path could not be read, in words; undefined for errors that are none of a file system. */
export function readReasonOf(error: unknown): string | undefined {
  const isAbsent = error instanceof Error && 'code' in error && error.code === 'ENOENT';
  return isAbsent ? 'there is no such file' : reasonOf(error);
}

/** The error of a path that cannot be read, as one line. */
export function cannotRead(path: string, error: unknown): UsageError {
  if (error instanceof UsageError) return error;
  const [why] = (readReasonOf(error) ?? (error instanceof Error ? error.message : String(error))).split('\n');
  return new UsageError(`cannot read ${JSON.stringify(path)}: ${why}; allowed: what is there and you may read`);
}
