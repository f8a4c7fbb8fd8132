import {
  metadataTexts,
  parseMetadata,
  type FileMetadata,
  type FoundTexts,
  type ReaderInWords,
} from '../file-metadata.ts';
import { FileProblem } from '../file-problem.ts';
import type { KeyValue } from './parquet-library.ts';

const schemaKey = 'initscope.schema';
const versionKey = 'initscope.version';
const specKey = 'initscope.spec';
/** CRC-32 of what the other keys hold and of every row group, in base 16 and with commas between: Parquet itself would not notice. */
const sumsKey = 'initscope.crc32';

/** What a file’s footer holds for us. */
export interface FooterTexts {
  readonly metadata: FileMetadata;
  /** The CRC-32 of each row group. */
  readonly groupSums: readonly number[];
}

type Crc32 = (data: string) => number;

/** The footer’s key-value metadata. */
export function keyValuesOf({ metadata, groupSums }: FooterTexts, crc32: Crc32): { key: string; value: string }[] {
  const texts = metadataTexts(metadata);
  const sums = [sumOf(texts, crc32), ...groupSums].map((sum) => sum.toString(16).padStart(8, '0'));
  return [
    { key: schemaKey, value: texts.schema },
    { key: versionKey, value: texts.version },
    { key: specKey, value: texts.spec },
    { key: sumsKey, value: sums.join(',') },
  ];
}

/** @throws FileProblem if the footer holds not what {@link keyValuesOf} gives. */
export function footerTexts(keyValues: readonly KeyValue[], crc32: Crc32, reader: ReaderInWords): FooterTexts {
  const valueOf = (key: string): string | undefined => keyValues.find((each) => each.key === key)?.value;
  const texts = { schema: valueOf(schemaKey), version: valueOf(versionKey), spec: valueOf(specKey) };
  const metadata = parseMetadata(texts, reader);
  const [sum, ...groupSums] = (valueOf(sumsKey) ?? '').split(',').map((text) => parseInt(text, 16));
  if (sum !== sumOf(texts, crc32)) throw new FileProblem('is damaged: its footer has changed');
  return { metadata, groupSums };
}

function sumOf({ schema, version, spec }: FoundTexts, crc32: Crc32): number {
  return crc32([schema, version, spec].join('\n'));
}
