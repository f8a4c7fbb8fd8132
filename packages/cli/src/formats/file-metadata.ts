import {
  parseMetadata as parseFor,
  type FileMetadata,
  type FoundTexts,
  type ReaderInWords,
} from '@initscope/core/record-files';
import { version } from '../version.ts';

export { metadataTexts, recordsSchema, type FileMetadata } from '@initscope/core/record-files';

/** This program, as a reader of files. */
export const reader: ReaderInWords = { name: `this is initscope ${version}, which`, mend: 'install the newer one' };

/** @throws FileProblem if the texts that a file was found to hold are not what `metadataTexts` gives. */
export function parseMetadata(texts: FoundTexts): FileMetadata {
  return parseFor(texts, reader);
}
