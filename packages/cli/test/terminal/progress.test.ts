import { PassThrough } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { progressBar } from '../../src/terminal/progress.ts';

/** A stream that says whether it is a terminal, and keeps what is written to it. */
function fakeStream(isTTY: boolean): { stream: NodeJS.WriteStream; written: () => string } {
  let text = '';
  const stream = Object.assign(new PassThrough(), {
    isTTY,
    columns: 100,
    cursorTo: () => true,
    clearLine: () => true,
    moveCursor: () => true,
  });
  stream.on('data', (chunk: Buffer) => (text += chunk.toString()));
  return { stream: stream as unknown as NodeJS.WriteStream, written: () => text };
}

describe('progressBar(stream, total)', () => {
  it('shows share, count, rate and time to go on a terminal', () => {
    const { stream, written } = fakeStream(true);
    const progress = progressBar(stream, 328);
    progress.update(328);
    progress.stop();
    expect(written()).toMatch(/100 % {2}328\/328 networks {2}\d+\/s {2}.* to go/);
  });

  it('writes nothing anywhere else', () => {
    const { stream, written } = fakeStream(false);
    const progress = progressBar(stream, 10);
    progress.update(5);
    progress.stop();
    expect(written()).toBe('');
  });
});
