import { exitCode } from './exit-code.ts';

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** Who asks again after so many ms does not want to wait; package managers pass one Ctrl-C on twice at once. */
const PATIENCE = 400;

/** A stretch of work that a signal stops in an orderly way, not in the middle of a file. */
export interface Interruption {
  /** Set once the user pressed Ctrl-C, or the system asked the program to end. */
  readonly signal: AbortSignal;
  /** The end of the stretch: signals end the program again. */
  release(): void;
}

/** Begins such a stretch. */
export function catchInterruption(): Interruption {
  const abort = new AbortController();
  let first = Infinity;
  const stop = (): void => {
    const now = performance.now();
    if (now - first > PATIENCE) process.exit(exitCode.interrupted);
    first = Math.min(first, now);
    abort.abort();
  };
  for (const signal of signals) process.on(signal, stop);
  return {
    signal: abort.signal,
    release: () => {
      for (const signal of signals) process.off(signal, stop);
    },
  };
}
