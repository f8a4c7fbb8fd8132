import { parseSweepSpec, SpecError, type SweepSpec } from '@initscope/core';
import { FileProblem } from '@initscope/core/record-files';
import { version as ownVersion } from '../version.ts';

/** What the columns of a file mean, and the number of the meaning. */
export const recordsSchema = 'initscope/records@1';

/** What a file tells of its records as a whole. */
export interface FileMetadata {
  readonly schema: typeof recordsSchema;
  /** The version of initscope that wrote it. */
  readonly version: string;
  /** The sweep whose records, all or some of them, it holds. */
  readonly spec: SweepSpec;
}

/** The same as texts, which is how files hold it. */
export interface MetadataTexts {
  readonly schema: string;
  readonly version: string;
  readonly spec: string;
}

/** The texts that a file was found to hold. */
export type FoundTexts = { readonly [Name in keyof MetadataTexts]: string | undefined };

export function metadataTexts({ schema, version, spec }: FileMetadata): MetadataTexts {
  return { schema, version, spec: JSON.stringify(spec) };
}

/** @throws FileProblem if they are not what {@link metadataTexts} gives. */
export function parseMetadata(texts: FoundTexts): FileMetadata {
  const { schema, spec, version } = texts;
  if (schema === undefined || spec === undefined || version === undefined) {
    throw new FileProblem(
      "has lost what initscope notes in its files (schema, version and spec); allowed: initscope's own, or records that others wrote as .csv or .ndjson",
    );
  }
  assertKnown(schema, version);
  try {
    return { schema: recordsSchema, version, spec: parseSweepSpec(JSON.parse(spec)) };
  } catch (error) {
    const why = error instanceof SpecError || error instanceof SyntaxError ? error.message : String(error);
    throw new FileProblem(`the spec in it cannot be read: ${why}`);
  }
}

function assertKnown(schema: string, writer: string): void {
  if (schema === recordsSchema) return;
  const [, number] = /^initscope\/records@(\d{1,9})$/.exec(schema) ?? [];
  if (number === undefined) throw new FileProblem(`is of schema ${JSON.stringify(schema)}; allowed: ${recordsSchema}`);
  throw new FileProblem(
    `is of schema ${schema}, written by initscope ${JSON.stringify(writer)}; this is initscope ${ownVersion}, which reads ${recordsSchema}; install the newer one`,
  );
}
