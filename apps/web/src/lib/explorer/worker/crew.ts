import type { Profile, Task } from '@initscope/core';

/** From a crew's captain to a hand, which has one task at a time. */
export interface TaskQuestion {
  readonly type: 'task';
  readonly task: Task;
}

export type TaskAnswer = { readonly profiles: readonly Profile[] } | { readonly sentence: string };

/** How many workers do tasks for the one that asks for them, which has next to nothing to do meanwhile: one a core. */
export function handsAtHand(): number {
  return Math.min(8, navigator.hardwareConcurrency);
}

/**
 * Workers that do tasks for this one, each from the same script. They stay for the next sweep; what they are in the middle of when a sweep
 * is given up cannot be waited for, so that they are replaced then.
 */
export class Crew {
  /** Those that have nothing to do. */
  readonly #hands: Worker[] = [];

  /**
   * Does tasks in about the order given.
   *
   * @throws the signal's reason once it is aborted; Error if a task fails.
   */
  async run(
    tasks: Iterable<Task>,
    onProfiles: (profiles: readonly Profile[]) => void,
    signal: AbortSignal,
  ): Promise<void> {
    const queue = [...tasks].values();
    const size = handsAtHand();
    // Hands at work belong to their sweep alone: the next may ask before this one has noticed that it was given up.
    const hands = this.#hands.splice(0);
    while (hands.length < size) hands.push(new Worker(self.location.href, { type: 'module', name: 'task' }));
    // One hand that fails stops the others.
    const failing = new AbortController();
    const over = AbortSignal.any([signal, failing.signal]);
    try {
      await Promise.all(
        hands.map(async (hand) => {
          for (const task of queue) {
            if (over.aborted) return;
            onProfiles(await done(hand, { type: 'task', task }, over));
          }
        }),
      );
      signal.throwIfAborted();
      this.#hands.push(...hands);
    } catch (error) {
      failing.abort(error);
      for (const hand of hands) hand.terminate();
      throw error;
    }
  }
}

function done(hand: Worker, question: TaskQuestion, signal: AbortSignal): Promise<readonly Profile[]> {
  return new Promise((resolve, reject) => {
    const listening = new AbortController();
    const settle = (act: () => void): void => {
      listening.abort();
      act();
    };
    const options = { signal: listening.signal };
    hand.addEventListener(
      'message',
      ({ data }: MessageEvent<TaskAnswer>) =>
        settle(() => ('profiles' in data ? resolve(data.profiles) : reject(new Error(data.sentence)))),
      options,
    );
    hand.addEventListener(
      'error',
      ({ message }) => settle(() => reject(new Error(message || 'a worker did not load'))),
      options,
    );
    signal.addEventListener('abort', () => settle(() => reject(signal.reason)), options);
    hand.postMessage(question);
  });
}
