import { join } from 'node:path';
import type { Target } from '../results/target.ts';
import { isPart, type Shard } from './shard.ts';

/** Where the journal of a sweep, or of a shard of one, lies: in its folder, or beside its file. */
export function journalPath({ kind, path }: Target, shard: Shard): string {
  const { index, count } = shard;
  if (kind === 'file') return `${path}.journal.ndjson`;
  return join(path, isPart(shard) ? `journal-${index}-of-${count}.ndjson` : 'journal.ndjson');
}

/** Is this the name of a journal in a sweep's folder? */
export function isJournalName(name: string): boolean {
  return /^journal(-\d+-of-\d+)?\.ndjson$/.test(name);
}
