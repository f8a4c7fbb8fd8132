import { count, networkInWords } from '@initscope/charts';
import { facetsOf, layersOf, memoryNeeded, TaskList, type SweepSpec } from '@initscope/core';
import { journalPath } from '../journal/journal-path.ts';
import { scanJournal } from '../journal/scan.ts';
import { isPart, shardText, tasksOfShard } from '../journal/shard.ts';
import { bytesInWords, secondsInWords } from '../quantity-in-words.ts';
import { NewFile } from '../results/new-file.ts';
import { findResult } from '../results/sweep-folder.ts';
import type { Target } from '../results/target.ts';
import { expectedSeconds } from './expected-seconds.ts';
import type { SweepOptions } from './sweep-options.ts';

/** Until workers are at work, and after they are done. */
const START_SECONDS = 0.3;
/** At most so many kinds of network are named. */
const MOST_NAMED = 12;

/** What a sweep would take, and where it would go, as lines: nothing is computed but a few layers, to see how fast this machine is. */
export async function dryRun(spec: SweepSpec, target: Target, options: SweepOptions): Promise<string> {
  const { shard, jobs, resume } = options;
  const found = await whatIsThere(spec, target, options);
  if (found !== null) return found;
  const tasks = new TaskList(spec);
  const begun = resume && target.kind !== 'stdout' ? await scanJournal(journalPath(target, shard)) : null;
  const left = [...tasksOfShard(tasks.length, shard)].filter((task) => begun?.places.has(task) !== true);
  let networks = 0;
  let rows = 0;
  for (const number of left) {
    const { facet, sigmaSq, quantities } = tasks.at(number);
    networks += sigmaSq.length;
    for (const quantity of quantities) rows += sigmaSq.length * layersOf(quantity, facet.network.layers).length;
  }
  const workers = Math.max(1, Math.min(jobs, left.length));
  const facets = facetsOf(spec);
  const kinds = facets.slice(0, MOST_NAMED).map(({ network, sigmaSq, method }) => {
    return `${networkInWords(network)}: ${sigmaSq.length} σ² × ${count(spec.seeds.length, 'seed')}, by ${method}`;
  });
  const lines: [string, string][] = [
    ...(isPart(shard) ? [['shard', shardText(shard)] satisfies [string, string]] : []),
    ...(begun === null
      ? []
      : [['done', `${begun.places.size} of ${begun.places.size + left.length} tasks`] satisfies [string, string]]),
    ['to do', `${count(networks, 'network')} in ${count(left.length, 'task')}, ${count(rows, 'record')}`],
    [
      'time',
      `about ${secondsInWords(START_SECONDS + expectedSeconds(tasks, left, workers))} with ${count(workers, 'worker')}${options.theory ? ', and theory besides' : ''}`,
    ],
    ['memory', `about ${bytesInWords(memoryNeeded(spec, workers))}`],
    ['output', target.path],
  ];
  return [
    ...kinds,
    ...(facets.length > kinds.length ? [`and ${facets.length - kinds.length} more kinds of network`] : []),
    '',
    ...lines.map(([name, what]) => `${name.padEnd(8)}${what}`),
    '',
  ].join('\n');
}

/** What would be found and not computed. @throws UsageError where nothing could be written. */
async function whatIsThere(
  spec: SweepSpec,
  { kind, path, format }: Target,
  { overwrite, resume, theory }: SweepOptions,
): Promise<string | null> {
  if (kind === 'file') await NewFile.probe(path, overwrite || resume);
  if (kind !== 'folder' || overwrite) return null;
  const found = await findResult(path, spec, format, theory);
  return found === null ? null : `to do   nothing: it is in ${path}\n`;
}
