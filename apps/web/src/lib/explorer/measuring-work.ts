import { flushSync } from 'svelte';

/**
 * The same handler, which leaves in the browser's performance timeline how long it and the redrawing that it causes keep the page busy:
 * `performance.getEntriesByName('initscope:drag')`.
 */
export function measuringWork<Argument>(
  name: string,
  handle: (argument: Argument) => void,
): (argument: Argument) => void {
  return (argument) => {
    const start = performance.now();
    flushSync(() => handle(argument));
    performance.measure(name, { start });
  };
}

/** Leaves in the performance timeline how long it took from `start` until what is drawn now has been painted. */
export function measurePaint(name: string, start: number): void {
  requestAnimationFrame(() => {
    // The frame has been painted by the time that a task of its own is run.
    setTimeout(() => performance.measure(name, { start }), 0);
  });
}
