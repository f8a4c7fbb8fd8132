import { TaskList, type SweepSpec } from '@initscope/core';
import { Tinypool } from 'tinypool';
import type { TextFormat } from '../formats/record-formats.ts';
import type { Entries } from '../journal/entry-reader.ts';
import type { TextAnswer, TextRequest } from './text-worker.ts';

/** Bytes of a journal that a worker makes text of at once. */
const AT_ONCE = 2e5;
/** What that takes in a worker, in MB, and at most for each MB of a line; V8 would let much more pile up before it looks. */
const [HEAP, HEAP_PER_MB] = [32, 30];

/** Tasks one after another, and their records as text. */
export interface Texts extends TextAnswer {
  /** The number of the first. */
  readonly first: number;
}

/**
 * Makes text of all tasks' records on worker threads, and yields it in the order of the grid. Two requests a thread are under way or wait
 * for their turn.
 *
 * @throws the signal's reason once it is set; UsageError if a journal cannot be read any more.
 */
export async function* inTexts(
  spec: SweepSpec,
  entries: Entries,
  format: TextFormat,
  threads: number,
  signal: AbortSignal,
): AsyncGenerator<Texts, void> {
  const count = new TaskList(spec).length;
  const pool = new Tinypool({
    filename: new URL('./text-worker.js', import.meta.url).href,
    minThreads: threads,
    maxThreads: threads,
    workerData: spec,
    resourceLimits: {
      maxYoungGenerationSizeMb: 8,
      maxOldGenerationSizeMb: HEAP + HEAP_PER_MB * longestLine(count, entries),
    },
  });
  try {
    const underWay: Promise<Texts>[] = [];
    const requests = requestsOf(count, entries, format);
    for (;;) {
      while (underWay.length < 2 * threads) {
        const { done, value: request } = requests.next();
        if (done === true) break;
        const answer = ask(pool, request, signal);
        // Of several that fail together only the first is waited for.
        answer.catch(() => undefined);
        underWay.push(answer);
      }
      const next = underWay.shift();
      if (next === undefined) return;
      yield await next;
      signal.throwIfAborted();
    }
  } finally {
    await pool.destroy();
  }
}

async function ask(pool: Tinypool, request: TextRequest, signal: AbortSignal): Promise<Texts> {
  const answer: TextAnswer = await pool.run(request, { signal });
  return { first: request.entries[0].task, ...answer };
}

function* requestsOf(count: number, entries: Entries, format: TextFormat): Generator<TextRequest, void> {
  for (let task = 0; task < count;) {
    const some: TextRequest['entries'][number][] = [];
    for (let bytes = 0; task < count && (some.length === 0 || bytes < AT_ONCE); task++) {
      const place = entries.placeOf(task);
      bytes += place.length;
      some.push({ task, place });
    }
    yield { format, entries: some };
  }
}

/** Of any task, in MB. */
function longestLine(count: number, entries: Entries): number {
  let longest = 0;
  for (let task = 0; task < count; task++) longest = Math.max(longest, entries.placeOf(task).length);
  return Math.ceil(longest / 1e6);
}
