import { RecordsCollector, type FacetSummary } from '@initscope/core';
import { FileProblem, type FileMetadata } from '@initscope/core/record-files';
import { ResultError } from '../result-error.ts';
import type { NamedFile } from '../messages.ts';
import { assertShowable } from '../assert-showable.ts';
import type { FileKind } from './file-kind.ts';
import type { ReadResult } from './held-result.ts';
import { openParquet } from './parquet/read-parquet.ts';
import type { HoldsRecords } from './record-batch.ts';
import { SeedSamples } from './seed-samples.ts';
import { openCsv } from './text/read-csv.ts';
import { openNdjson } from './text/read-ndjson.ts';
import { wholeFacet } from './whole-facet.ts';

export type RecordsKind = Exclude<FileKind, 'summary'>;

/** A file of records of a known kind. */
export interface RecordsSource extends NamedFile {
  readonly kind: RecordsKind;
}

/** Twice 30 bytes each while they are read: what a browser's tab takes. */
const mostRecords = 10_000_000;

const openers: Readonly<Record<RecordsKind, (file: Blob) => HoldsRecords | Promise<HoldsRecords>>> = {
  parquet: openParquet,
  csv: openCsv,
  ndjson: openNdjson,
};

/**
 * Reads records from one file, or from several as one result: parts of a sweep, or sweeps side by side.
 *
 * @param onBytes - told now and then how many bytes of all the files have been read.
 * @throws ResultError saying what is not as it should be.
 */
export async function readRecords(
  sources: readonly RecordsSource[],
  onBytes: (done: number) => void,
): Promise<ReadResult> {
  const gathered: Gathered = { collector: new RecordsCollector(), samples: new SeedSamples(), count: 0 };
  const metadata: (FileMetadata | null)[] = [];
  let before = 0;
  for (const source of sources) {
    try {
      const opened = await openers[source.kind](source.file);
      metadata.push(opened.metadata);
      if ((opened.count ?? 0) > mostRecords) throw tooMany();
      for await (const { records, bytes } of opened.batches()) {
        add(gathered, records);
        onBytes(before + bytes);
      }
    } catch (error) {
      throw error instanceof FileProblem ? new ResultError(`${source.name} ${inSentence(error.message)}.`) : error;
    }
    before += source.file.size;
  }
  return resultOf(nameOf(sources), gathered, metadata);
}

interface Gathered {
  readonly collector: RecordsCollector;
  readonly samples: SeedSamples;
  count: number;
}

function add(gathered: Gathered, records: Parameters<RecordsCollector['add']>[0]): void {
  gathered.count += records.length;
  if (gathered.count > mostRecords) throw tooMany();
  try {
    gathered.collector.add(records);
  } catch (error) {
    throw new FileProblem(`holds an impossible record: ${messageOf(error)}`);
  }
  for (const record of records) gathered.samples.add(record);
}

function resultOf(
  name: string,
  { collector, samples, count }: Gathered,
  metadata: readonly (FileMetadata | null)[],
): ReadResult {
  if (count === 0)
    throw new ResultError(`${name} holds no records; allowed: those of a sweep, as initscope sweep writes them.`);
  let facets: FacetSummary[];
  try {
    facets = collector.result().map(wholeFacet);
    assertShowable({ facets });
  } catch (error) {
    throw new ResultError(`${name} cannot be shown: ${messageOf(error)}.`);
  }
  const [first] = metadata;
  const isOne = first !== null && metadata.every((each) => JSON.stringify(each) === JSON.stringify(first));
  return {
    name,
    version: isOne ? first.version : null,
    spec: isOne ? first.spec : collector.spec(),
    facets,
    seeds: collector.seeds(),
    theory: undefined,
    records: { count, samples },
  };
}

function nameOf(sources: readonly RecordsSource[]): string {
  return sources.length === 1 ? sources[0].name : `${sources[0].name} and ${sources.length - 1} more`;
}

function tooMany(): FileProblem {
  return new FileProblem(
    `holds more than ${mostRecords / 1e6} million records, which is more than a browser holds; open its summary.json, which has no seeds but all the rest, or sweep in parts`,
  );
}

/** “line 3: std is nothing” comes after a name as “, line 3: …”. */
function inSentence(problem: string): string {
  return /^(?:(?:line|row) \d+: |the spec )/.test(problem) ? `cannot be shown: ${problem}` : problem;
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
