import { host } from '../kernel/host.ts';

/** Lets whatever else waits for this thread have it. */
export function freeThread(): Promise<void> {
  return new Promise((resolve) => {
    host('setTimeout')(resolve, 0);
  });
}
