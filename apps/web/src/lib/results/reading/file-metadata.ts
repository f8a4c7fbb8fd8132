import { parseSweepSpec, type SweepSpec } from '@initscope/core';
import { FileProblem } from '@initscope/core/record-files';

/** What the columns of a file mean, and the number of the meaning. */
const recordsSchema = 'initscope/records@1';

/** What a file tells of its records as a whole. */
export interface FileMetadata {
  /** The version of initscope that wrote it. */
  readonly version: string;
  /** The sweep whose records, all or some of them, it holds. */
  readonly spec: SweepSpec;
}

/** The same as texts, which is how files hold it. */
export interface FoundTexts {
  readonly schema: string | undefined;
  readonly version: string | undefined;
  readonly spec: string | undefined;
}

/** @throws FileProblem if they are not what initscope notes. */
export function parseMetadata({ schema, version, spec }: FoundTexts): FileMetadata {
  if (schema === undefined || version === undefined || spec === undefined) {
    throw new FileProblem(
      'has not what initscope notes in its files (schema, version and spec); allowed: initscope’s own, or records that others wrote as .csv or .ndjson',
    );
  }
  if (schema !== recordsSchema) {
    throw new FileProblem(
      `is of schema ${JSON.stringify(schema)}, written by initscope ${JSON.stringify(version)}; this page reads ${recordsSchema}`,
    );
  }
  try {
    return { version, spec: parseSweepSpec(JSON.parse(spec)) };
  } catch (error) {
    throw new FileProblem(`has a spec that cannot be read: ${error instanceof Error ? error.message : String(error)}`);
  }
}
