import { SingleBar } from 'cli-progress';

/** Shows how far a sweep has come. */
export interface Progress {
  update(cells: number): void;
  stop(): void;
}

/** A bar with rate and time to go on standard error; nothing where that is no terminal. */
export function progressBar(total: number): Progress {
  if (!process.stderr.isTTY) return { update: () => undefined, stop: () => undefined };
  const started = performance.now();
  const bar = new SingleBar({
    stream: process.stderr,
    format: '{bar} {percentage} %  {value}/{total} networks  {rate}/s  {eta_formatted} to go',
    barCompleteChar: '━',
    barIncompleteChar: '─',
    clearOnComplete: true,
    hideCursor: true,
  });
  bar.start(total, 0, { rate: '–' });
  return {
    update: (cells) => {
      bar.update(cells, { rate: Math.round(cells / ((performance.now() - started) / 1000)) });
    },
    stop: () => {
      bar.stop();
    },
  };
}
