import { toFile, toFolder, toStdout, type SweepOutput } from './sweep-output.ts';
import type { Target } from './target.ts';

/** Opens the target, before any work is done. */
export function openTarget({ kind, path, format }: Target, overwrite: boolean): Promise<SweepOutput> {
  switch (kind) {
    case 'folder':
      return toFolder(path, format);
    case 'file':
      return toFile(path, format, overwrite);
    case 'stdout':
      return toStdout(format);
  }
}
