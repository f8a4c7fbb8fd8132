/** What is yet to be drawn, in the order in which it was wished for. */
const waiting = new Set<() => void>();
let isScheduled = false;

/**
 * Values that are taken one at a time, each in a task of its own: a page whose every chart is drawn at once answers to nobody
 * meanwhile. Created while a component is initialised.
 */
export class InTurn<Value> {
  #current = $state.raw<Value>();

  /** @param latest - reads the value, reactively. */
  constructor(latest: () => Value) {
    $effect(() => {
      const value = latest();
      return inTurn(() => {
        this.#current = value;
      });
    });
  }

  /** The latest value whose turn has come; `undefined` before the first. */
  get current(): Value | undefined {
    return this.#current;
  }
}

/**
 * Does something when it is its turn.
 *
 * @returns what drops it, if its turn has not come.
 */
function inTurn(act: () => void): () => void {
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
