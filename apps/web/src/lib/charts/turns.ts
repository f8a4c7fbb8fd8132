/** What is yet to be drawn, in the order in which it was wished for. */
const waiting = new Set<() => void>();
let isScheduled = false;

/**
 * Does something when it is its turn: one thing at a time, each in a task of its own.
 *
 * @returns what drops it, if its turn has not come.
 */
export function inTurn(act: () => void): () => void {
  waiting.add(act);
  schedule();
  return () => waiting.delete(act);
}

function schedule(): void {
  if (isScheduled || waiting.size === 0) return;
  isScheduled = true;
  setTimeout(() => {
    isScheduled = false;
    const [act] = waiting;
    if (act === undefined) return;
    waiting.delete(act);
    schedule();
    act();
  });
}
