import type { Contender, Turn } from './contender.ts';

/** A turn at a short job repeats it until about so long has passed, so that clocks and cold caches weigh little. */
const TURN_MS = 20;
const MOST_ROUNDS = 31;

type Racer = Pick<Contender, 'once' | 'turn'>;

/** How much time to spend. */
export interface Patience {
  /** Everyone runs at least so long before anything counts: V8 compiles again what has been running for a while. */
  readonly warmUpMs: number;
  /** There are as many rounds as fit in this … */
  readonly roundsMs: number;
  /** … but no fewer than these. */
  readonly fewestRounds: number;
}

/** Every racer's turns, in rounds: A B C, A B C, … so that a machine that is slow for a while is slow for all. */
export async function interleave(racers: readonly Racer[], patience: Patience): Promise<Turn[][]> {
  const repeats: number[] = [];
  let roundMs = 0;
  for (const racer of racers) {
    const ms = await warmUp(racer, patience.warmUpMs);
    const times = ms === null ? 1 : Math.max(1, Math.ceil(TURN_MS / ms));
    repeats.push(times);
    roundMs += (ms ?? 0) * times;
  }
  const rounds = Math.min(MOST_ROUNDS, Math.max(patience.fewestRounds, Math.floor(patience.roundsMs / roundMs)));

  const turns: Turn[][] = racers.map(() => []);
  for (let round = 0; round < rounds; round++) {
    for (const [i, { turn, once }] of racers.entries()) {
      if (turn !== null && !(once && round > 0)) turns[i].push(await turn(repeats[i]));
    }
  }
  return turns;
}

/** How long a run takes when warm; `null` for who is not warmed up. */
async function warmUp({ turn, once }: Racer, leastMs: number): Promise<number | null> {
  if (turn === null || once) return null;
  let total = 0;
  let last: number;
  do {
    last = (await turn(1)).ms;
    total += last;
  } while (total < leastMs);
  return last;
}
