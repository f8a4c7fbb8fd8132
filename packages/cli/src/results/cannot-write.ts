import { UsageError } from '../usage-error.ts';

const reasons: Readonly<Record<string, string>> = {
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  EROFS: 'the file system is read-only',
  ENOTDIR: 'a part of the path is a file, not a folder',
  EEXIST: 'a file of that name is in the way',
  EISDIR: 'it is a folder',
  ENOENT: 'its folder does not exist',
  ENOSPC: 'the disk is full',
  EDQUOT: 'your share of the disk is full',
  EFBIG: 'files may not grow that large here',
  EIO: 'the disk failed',
  ENAMETOOLONG: 'the name is too long',
  ELOOP: 'it is a link that leads to itself',
  EMFILE: 'too many files are open',
  ENFILE: 'too many files are open',
  ESTALE: 'the network disk has lost it',
  ERR_STRING_TOO_LONG: 'it is too large',
};

/** Why a path or stream could not be written, in words; undefined for any other error. */
export function reasonOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error ? reasons[String(error.code)] : undefined;
}

/** The error of a path that cannot be written, as one line; any other error goes through. */
export function cannotWrite(path: string, error: unknown): unknown {
  const reason = reasonOf(error);
  if (reason === undefined) return error;
  return new UsageError(
    `--output: cannot write to ${JSON.stringify(path)}: ${reason}; allowed: a place that you may write to; for example --output my-results`,
  );
}
