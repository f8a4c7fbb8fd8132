import { SpecError } from '../sweep/spec-error.ts';
import { parseSweepSpec, type SweepSpec } from '../sweep/sweep-spec.ts';
import { FileProblem } from './file-problem.ts';

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

/** Who reads files, in words: for those who have one that a newer initscope wrote. */
export interface ReaderInWords {
  /** What comes before “reads initscope/records@1”: “this page”. */
  readonly name: string;
  /** What would do: “install the newer one”. */
  readonly mend: string;
}

export function metadataTexts({ schema, version, spec }: FileMetadata): MetadataTexts {
  return { schema, version, spec: JSON.stringify(spec) };
}

/** @throws FileProblem if they are not what {@link metadataTexts} gives. */
export function parseMetadata({ schema, version, spec }: FoundTexts, reader: ReaderInWords): FileMetadata {
  if (schema === undefined || spec === undefined || version === undefined) {
    throw new FileProblem(
      "has lost what initscope notes in its files (schema, version and spec); allowed: initscope's own, or records that others wrote as .csv or .ndjson",
    );
  }
  assertKnown(schema, version, reader);
  try {
    return { schema: recordsSchema, version, spec: parseSweepSpec(JSON.parse(spec)) };
  } catch (error) {
    const why = error instanceof SpecError || error instanceof SyntaxError ? error.message : String(error);
    throw new FileProblem(`the spec in it cannot be read: ${why}`);
  }
}

function assertKnown(schema: string, writer: string, { name, mend }: ReaderInWords): void {
  if (schema === recordsSchema) return;
  const [, number] = /^initscope\/records@(\d{1,9})$/.exec(schema) ?? [];
  if (number === undefined) throw new FileProblem(`is of schema ${JSON.stringify(schema)}; allowed: ${recordsSchema}`);
  throw new FileProblem(
    `is of schema ${schema}, written by initscope ${JSON.stringify(writer)}; ${name} reads ${recordsSchema}; ${mend}`,
  );
}
