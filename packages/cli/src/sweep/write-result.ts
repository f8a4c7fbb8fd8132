import { facetsOf, layersOf, type SweepSpec } from '@initscope/core';
import type { FileMetadata } from '../formats/file-metadata.ts';
import type { Entries } from '../journal/entry-reader.ts';
import type { FoundResult } from '../results/sweep-folder.ts';
import { toFile, toFolder, type SweepOutput } from '../results/sweep-output.ts';
import type { Target } from '../results/target.ts';
import { theoryCellsOf } from '../results/theory-file.ts';
import { assemble, type Assembly } from './assemble.ts';
import { journalParts, textParts } from './parts.ts';

/** What a result is made of. */
export interface Parts extends Omit<Assembly, 'parts'> {
  readonly spec: SweepSpec;
  readonly entries: Entries;
  /** Worker threads to make text of records. */
  readonly jobs: number;
  /** Replace the file that is there. */
  readonly overwrite: boolean;
}

/** Threads take a while to start: fewer records than this are sooner made text here. */
const FEWEST_FOR_THREADS = 150_000;

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
  { spec, entries, jobs, overwrite, ...assembly }: Parts,
  { kind, path, format }: Target & { readonly kind: 'file' | 'folder' },
): Promise<FoundResult> {
  const metadata = metadataOf(spec, assembly.version);
  const output = await (kind === 'file' ? toFile(path, format, metadata, overwrite) : toFolder(path, format, metadata));
  try {
    const parts = partsOf(spec, entries, output, { format, threads: jobs, signal: assembly.signal });
    const { result, theory } = await assemble(spec, { ...assembly, parts });
    await output.keep(result, theory);
    return theory === undefined ? { result } : { result, theory: theoryCellsOf(theory) };
  } catch (error) {
    await output.discard();
    throw error;
  }
}

function partsOf(
  spec: SweepSpec,
  entries: Entries,
  output: SweepOutput,
  { format, threads, signal }: Pick<Target, 'format'> & { readonly threads: number; readonly signal: AbortSignal },
): Assembly['parts'] {
  const isText = format === 'csv' || format === 'ndjson';
  return isText && recordCount(spec) >= FEWEST_FOR_THREADS
    ? textParts(spec, entries, { format, threads, signal }, (text) => output.writeText(text))
    : journalParts(spec, entries, (records) => output.write(records));
}

function recordCount(spec: SweepSpec): number {
  const { seeds, quantities } = spec;
  return facetsOf(spec).reduce((sum, { network, sigmaSq }) => {
    const layers = quantities.reduce((all, quantity) => all + layersOf(quantity, network.layers).length, 0);
    return sum + seeds.length * sigmaSq.length * layers;
  }, 0);
}
