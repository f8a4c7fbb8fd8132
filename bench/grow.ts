import { engineAt, methodOfWay, ways, type Growth } from './jobs/growth.ts';
import { interleave, type Patience } from './measuring/interleave.ts';
import { median } from './measuring/quantile.ts';
import { digits } from './report/digits.ts';
import { table } from './report/markdown.ts';

const patience: Patience = { warmUpMs: 100, roundsMs: 4000, fewestRounds: 3 };

/** Runs the engine at every value of a size; a table of milliseconds. */
export async function grow(growth: Growth): Promise<string> {
  const racers = growth.values.flatMap((value) => ways.map((way) => engineAt(growth, value, way)));
  const times = (await interleave(racers, patience)).map((turns) => median(turns.map(({ ms }) => ms)));
  const header = [growth.head, ...ways.map((way) => `${way.activation} (${methodOfWay(way)})`)];
  const rows = growth.values.map((value, row) => [
    String(value),
    ...ways.map((_, column) => cell(times[row * ways.length + column])),
  ]);
  return table(header, rows);
}

function cell(ms: number): string {
  return Number.isNaN(ms) ? '' : digits(ms);
}
