import { crc32 } from 'node:zlib';
import { FileProblem } from '@initscope/core/record-files';
import type { KeyValue } from 'hyparquet';
import { metadataTexts, parseMetadata, type FileMetadata, type FoundTexts } from '../file-metadata.ts';

const schemaKey = 'initscope.schema';
const versionKey = 'initscope.version';
const specKey = 'initscope.spec';
/** CRC-32 of what the other keys hold and of every row group, in base 16 and with commas between: Parquet itself would not notice. */
const sumsKey = 'initscope.crc32';

/** What a file's footer holds for us. */
export interface FooterNotes {
  readonly metadata: FileMetadata;
  /** The CRC-32 of each row group. */
  readonly groupSums: readonly number[];
}

/** The footer's key-value metadata. */
export function keyValuesOf({ metadata, groupSums }: FooterNotes): KeyValue[] {
  const texts = metadataTexts(metadata);
  return [
    { key: schemaKey, value: texts.schema },
    { key: versionKey, value: texts.version },
    { key: specKey, value: texts.spec },
    { key: sumsKey, value: [sumOf(texts), ...groupSums].map((sum) => sum.toString(16).padStart(8, '0')).join(',') },
  ];
}

/** @throws FileProblem if the footer holds not what {@link keyValuesOf} gives. */
export function notesOf(keyValues: readonly KeyValue[]): FooterNotes {
  const valueOf = (key: string): string | undefined => keyValues.find((each) => each.key === key)?.value;
  const texts = { schema: valueOf(schemaKey), version: valueOf(versionKey), spec: valueOf(specKey) };
  const metadata = parseMetadata(texts);
  const [sum, ...groupSums] = (valueOf(sumsKey) ?? '').split(',').map((text) => parseInt(text, 16));
  if (sum !== sumOf(texts)) throw new FileProblem('is damaged: its footer has changed');
  return { metadata, groupSums };
}

function sumOf({ schema, version, spec }: FoundTexts): number {
  return crc32([schema, version, spec].join('\n'));
}
