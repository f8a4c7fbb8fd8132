import { count, networkInWords, ownDataInWords } from '@initscope/charts';
import { facetsOf, type SweepSpec } from '@initscope/core';
import { isPart, shardText, type Shard } from '../journal/shard.ts';

/** What a sweep is, in a line. */
export function titleOf(spec: SweepSpec, shard: Shard): string {
  const facets = facetsOf(spec);
  const subject =
    facets.length === 1
      ? networkInWords(facets[0].network)
      : `${facets.length} kinds of network${ownDataInWords(spec)}`;
  const part = isPart(shard) ? `, shard ${shardText(shard)}` : '';
  return `initscope sweep: ${subject}, ${facets[0].sigmaSq.length} σ² × ${count(spec.seeds.length, 'seed')}${part}`;
}

/** Tells the user something. */
export function say(line: string): void {
  process.stderr.write(`${line}\n`);
}
