import { SingleBar } from 'cli-progress';
import { secondsInWords } from '../quantity-in-words.ts';

/** Shows how far work has come. */
export interface Progress {
  update(done: number): void;
  /** Prints a line above it. */
  print(line: string): void;
  stop(): void;
}

/** A bar with rate and time to go, where the stream is a terminal; nothing elsewhere. */
export function progressBar(stream: NodeJS.WriteStream, total: number, unit = 'networks'): Progress {
  const print = (line: string): void => void stream.write(`${line}\n`);
  if (!stream.isTTY) return { update: () => undefined, print, stop: () => undefined };
  const started = performance.now();
  const bar = new SingleBar({
    stream,
    format: `{bar} {percentage} %  {value}/{total} ${unit}  {rate}/s  {left} to go`,
    barCompleteChar: '━',
    barIncompleteChar: '─',
    clearOnComplete: true,
    hideCursor: true,
  });
  bar.start(total, 0, { rate: '–', left: '–' });
  return {
    update: (done) => {
      const rate = done / ((performance.now() - started) / 1000);
      bar.update(done, {
        rate: Number(rate.toPrecision(2)),
        left: rate > 0 ? secondsInWords((total - done) / rate) : '–',
      });
    },
    print: (line) => {
      // The bar is drawn again on the line below with the next update.
      stream.write('\r\u001b[K');
      print(line);
    },
    stop: () => {
      bar.stop();
    },
  };
}
