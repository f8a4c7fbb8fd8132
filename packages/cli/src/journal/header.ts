import { compactSpec, parseSweepSpec, TaskList, type SweepSpec } from '@initscope/core';
import { fingerprintOf } from '../results/fingerprint.ts';
import { version } from '../version.ts';
import { mostShards, type Shard } from './shard.ts';

/** What a journal begins with: which part of which sweep it is of, and who computes it. */
export interface Header {
  readonly spec: SweepSpec;
  readonly shard: Shard;
  /** Figures of two versions do not go into one result. */
  readonly version: string;
  /** Of the spec. */
  readonly fingerprint: string;
}

const schema = 'initscope/journal@1';

export function headerOf(spec: SweepSpec, shard: Shard): Header {
  return { spec, shard, version, fingerprint: fingerprintOf(spec) };
}

/** The first line. */
export function headerLine({ spec, shard, fingerprint }: Header): string {
  const { index, count } = shard;
  const tasks = new TaskList(spec).length;
  return `${JSON.stringify({ schema, version, fingerprint, shard: [index, count], tasks, spec: compactSpec(spec) })}\n`;
}

/**
 * Reads it.
 *
 * @throws Error saying why the line begins no journal that can be gone on with.
 */
export function parseHeader(line: string): Header {
  const given = parsed(line);
  if (given?.['schema'] !== schema) {
    const isNewer = String(given?.['schema']).startsWith('initscope/journal@');
    throw new Error(isNewer ? `is a journal of another version, ${String(given?.['schema'])}` : 'is no journal');
  }
  const { version: writer, fingerprint, shard } = given;
  const [index, count] = Array.isArray(shard) ? shard.map(Number) : [];
  const isShard =
    Number.isInteger(index) && Number.isInteger(count) && index >= 1 && index <= count && count <= mostShards;
  if (typeof writer !== 'string' || !isShard) throw new Error('has a damaged first line');
  const spec = specIn(given['spec']);
  if (fingerprintOf(spec) !== fingerprint)
    throw new Error('has a damaged first line: its spec is not the one it was begun with');
  return { spec, shard: { index, count }, version: writer, fingerprint };
}

function specIn(given: unknown): SweepSpec {
  try {
    return parseSweepSpec(given);
  } catch (error) {
    throw new Error(`has a damaged first line: ${error instanceof Error ? error.message : String(error)}`, {
      cause: error,
    });
  }
}

function parsed(line: string): Readonly<Record<string, unknown>> | null {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === 'object' && value !== null ? { ...value } : null;
  } catch {
    return null;
  }
}
