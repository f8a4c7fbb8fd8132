import type { SweepSpec } from '@initscope/core';
import type { ByteSink } from '../byte-sink.ts';
import type { TextFormat } from '../record-formats.ts';
import { headerOf, linesOf } from '../record-lines.ts';
import type { RecordWriter } from '../writes-records.ts';

/** Writes records of a sweep as lines of text. */
export function textWriter(format: TextFormat, sink: ByteSink, spec: Pick<SweepSpec, 'dataSeed'>): RecordWriter {
  const encoder = new TextEncoder();
  // Also a file without records has a header.
  let header: string | null = headerOf(format, spec);
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
