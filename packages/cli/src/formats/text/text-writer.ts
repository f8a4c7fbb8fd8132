import type { ByteSink } from '../byte-sink.ts';
import type { TextFormat } from '../record-formats.ts';
import { headerOf, linesOf } from '../record-lines.ts';
import type { RecordWriter } from '../writes-records.ts';

/** Writes records as lines of text. */
export function textWriter(format: TextFormat, sink: ByteSink): RecordWriter {
  const encoder = new TextEncoder();
  // Also a file without records has a header.
  let header: string | null = headerOf(format);
  const write = async (lines: string): Promise<void> => {
    const text = (header ?? '') + lines;
    header = null;
    if (text !== '') await sink.write(encoder.encode(text));
  };
  return {
    write: (records) => write(linesOf(format, records)),
    end: () => write(''),
  };
}
