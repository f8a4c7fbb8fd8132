import { maxSeed, type SweepSpec } from '@initscope/core';

/** Far from the seeds of weights: data of the same seed would be the numbers that weights begin with. */
const FIRST_OF_DATA = 1000;

/** The text of the seeds that come after those of a sweep: as many weights again, or other data. */
export function nextDraw(field: 'seeds' | 'dataSeed', { seeds, dataSeed }: SweepSpec): string {
  if (field === 'dataSeed')
    return String(dataSeed === undefined || dataSeed === maxSeed ? FIRST_OF_DATA : dataSeed + 1);
  const after = Math.max(...seeds) + 1;
  const first = after + seeds.length - 1 > maxSeed ? 0 : after;
  return seeds.length === 1 ? String(first) : `${first}..${first + seeds.length - 1}`;
}
