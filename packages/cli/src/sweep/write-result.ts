import type { Profile, SweepSpec } from '@initscope/core';
import type { FileMetadata } from '../formats/file-metadata.ts';
import type { FoundResult } from '../results/sweep-folder.ts';
import { toFile, toFolder } from '../results/sweep-output.ts';
import type { Target } from '../results/target.ts';
import { theoryCellsOf } from '../results/theory-file.ts';
import { assemble } from './assemble.ts';

/** What a result is made of. */
export interface Parts {
  readonly spec: SweepSpec;
  /** The version of initscope that computed them. */
  readonly version: string;
  /** The profiles of a task by its number. */
  readonly read: (task: number) => Promise<readonly Profile[]>;
  readonly theory: boolean;
  readonly signal: AbortSignal;
}

/** The first words of a result's files, for formats that have room for them. */
export function metadataOf(spec: SweepSpec, version: string): FileMetadata {
  return { schema: 'initscope/records@1', version, spec };
}

/**
 * Puts a result together from its parts, into its file or folder.
 *
 * @throws Interrupted once the signal is set; nothing is left half-written.
 */
export async function writeResult(
  { spec, version, ...parts }: Parts,
  { kind, path, format }: Target & { readonly kind: 'file' | 'folder' },
): Promise<FoundResult> {
  const output = await (kind === 'file' ? toFile : toFolder)(path, format, metadataOf(spec, version));
  try {
    const { result, theory } = await assemble(spec, version, { ...parts, write: (records) => output.write(records) });
    await output.keep(result, theory);
    return theory === undefined ? { result } : { result, theory: theoryCellsOf(theory) };
  } catch (error) {
    await output.discard();
    throw error;
  }
}
