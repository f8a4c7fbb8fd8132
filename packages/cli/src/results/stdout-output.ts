import type { ByteSink } from '../formats/byte-sink.ts';
import type { FileMetadata } from '../formats/file-metadata.ts';
import type { RecordFormat } from '../formats/record-formats.ts';
import { recordWriter, type RecordWriter } from '../formats/record-writer.ts';

/**
 * Writes records to standard output.
 *
 * @param signal - ends the waiting for a reader who stands still; what is written after that is dropped.
 */
export function toStdout(format: RecordFormat, metadata: FileMetadata, signal: AbortSignal): RecordWriter {
  return recordWriter(format, standardOutput(signal), metadata);
}

function standardOutput(signal: AbortSignal): ByteSink {
  return {
    write: (bytes) =>
      new Promise((resolve) => {
        if (signal.aborted || process.stdout.write(bytes)) {
          resolve();
          return;
        }
        const goOn = (): void => {
          process.stdout.off('drain', goOn);
          signal.removeEventListener('abort', goOn);
          resolve();
        };
        process.stdout.once('drain', goOn);
        signal.addEventListener('abort', goOn, { once: true });
      }),
  };
}
