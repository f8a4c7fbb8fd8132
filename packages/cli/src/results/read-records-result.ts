import { RecordsCollector, type LayerRecord, type SweepResult } from '@initscope/core';
import { openRecords, type RecordFile } from '../formats/read-records.ts';
import { keepHeapSmall } from '../keep-heap-small.ts';
import { UsageError } from '../usage-error.ts';

/**
 * A sweep's result, made of a file of its records.
 *
 * @throws UsageError if it holds none, or not those of one sweep.
 */
export async function readRecordsResult(path: string): Promise<SweepResult> {
  keepHeapSmall();
  const file = await openRecords(path);
  const collector = await collected(path, file);
  const facets = summaries(path, collector);
  if (facets.length === 0) throw refuse(path, 'holds no records');
  const spec = file.metadata?.spec ?? collector.spec();
  if (spec === null) {
    const data = new Set(facets.map(({ network }) => network.dataSeed ?? 'auto'));
    const why =
      data.size > 1
        ? `their data have several seeds (${[...data].join(', ')})`
        : 'some are missing, or they are of several';
    throw refuse(path, `holds records that make no one sweep: ${why}`);
  }
  return { schema: 'initscope/sweep@1', version: file.metadata?.version ?? 'of unknown version', spec, facets };
}

async function collected(path: string, file: RecordFile): Promise<RecordsCollector> {
  const collector = new RecordsCollector();
  for await (const records of file.records()) add(path, collector, records);
  return collector;
}

function add(path: string, collector: RecordsCollector, records: readonly LayerRecord[]): void {
  try {
    collector.add(records);
  } catch (error) {
    throw refuse(path, `holds an impossible record: ${error instanceof Error ? error.message : String(error)}`);
  }
}

function summaries(path: string, collector: RecordsCollector): SweepResult['facets'] {
  try {
    return collector.result();
  } catch (error) {
    throw refuse(path, `contradicts itself: ${error instanceof Error ? error.message : String(error)}`);
  }
}

function refuse(path: string, why: string): UsageError {
  return new UsageError(
    `${JSON.stringify(path)} ${why}; allowed: all the records of a sweep, as initscope sweep writes them`,
  );
}
