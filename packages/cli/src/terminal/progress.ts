import { SingleBar } from 'cli-progress';

/** Shows how far a sweep has come. */
export interface Progress {
  update(networks: number): void;
  stop(): void;
}

/** A bar with rate and time to go, where the stream is a terminal; nothing elsewhere. */
export function progressBar(stream: NodeJS.WriteStream, total: number): Progress {
  if (!stream.isTTY) return { update: () => undefined, stop: () => undefined };
  const started = performance.now();
  const bar = new SingleBar({
    stream,
    format: '{bar} {percentage} %  {value}/{total} networks  {rate}/s  {eta_formatted} to go',
    barCompleteChar: '━',
    barIncompleteChar: '─',
    clearOnComplete: true,
    hideCursor: true,
  });
  bar.start(total, 0, { rate: '–' });
  return {
    update: (networks) => {
      bar.update(networks, { rate: Math.round(networks / ((performance.now() - started) / 1000)) });
    },
    stop: () => {
      bar.stop();
    },
  };
}
