import { FileProblem } from '@initscope/core/record-files';
import type { KeyValue } from 'hyparquet';
import { crc32 } from '../crc32.ts';
import { parseMetadata, type FileMetadata } from '../file-metadata.ts';

/** What a file’s footer holds for us. */
export interface FooterNotes {
  readonly metadata: FileMetadata;
  /** The CRC-32 of each row group. */
  readonly groupSums: readonly number[];
}

/**
 * The footer’s key-value metadata: `initscope.crc32` holds the sum of what the other keys hold, and of every row group, in base 16 and
 * with commas between.
 *
 * @throws FileProblem if it is not as initscope writes it.
 */
export function notesOf(keyValues: readonly KeyValue[]): FooterNotes {
  const valueOf = (name: string): string | undefined =>
    keyValues.find(({ key }) => key === `initscope.${name}`)?.value ?? undefined;
  const texts = { schema: valueOf('schema'), version: valueOf('version'), spec: valueOf('spec') };
  const metadata = parseMetadata(texts);
  const [sum, ...groupSums] = (valueOf('crc32') ?? '').split(',').map((text) => parseInt(text, 16));
  const noted = new TextEncoder().encode([texts.schema, texts.version, texts.spec].join('\n'));
  if (sum !== crc32(noted)) throw new FileProblem('is damaged: its footer has changed');
  return { metadata, groupSums };
}
