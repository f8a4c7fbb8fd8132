import { availableParallelism } from 'node:os';
import { UsageError } from '../usage-error.ts';
import { oneText } from './one-text.ts';
import { setting, settingName } from './setting.ts';

/** Reads --jobs: how many worker threads, one a core unless told otherwise. */
export function readJobs(argv: Readonly<Record<string, unknown>>): number {
  const name = settingName(argv, 'jobs');
  const text = oneText(name, setting(argv, 'jobs'));
  if (text === undefined) return availableParallelism();
  const jobs = /^\d+$/.test(text) ? Number(text) : 0;
  if (jobs >= 1 && jobs <= 1024) return jobs;
  const found = text === '' ? 'nothing' : JSON.stringify(text);
  throw new UsageError(
    `${name}: given ${found}; allowed: a whole number from 1 to 1024; for example ${name}${name.startsWith('--') ? ' ' : '='}2`,
  );
}
