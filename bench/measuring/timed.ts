import type { Turn } from './contender.ts';

/** Turns at some synchronous work, which answers with the job's figure. */
export function timed(work: () => number): (repeats: number) => Promise<Turn> {
  return (repeats) => {
    let figure = NaN;
    const start = performance.now();
    for (let i = 0; i < repeats; i++) figure = work();
    return Promise.resolve({ ms: (performance.now() - start) / repeats, figure });
  };
}
