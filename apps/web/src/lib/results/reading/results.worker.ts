import type { Question, ReadMessage, ReadRequest } from '../messages.ts';
import { ResultError } from '../result-error.ts';
import { HeldResult } from './held-result.ts';
import { readFiles } from './read-files.ts';

/** Opens one result, keeps it and answers questions about it: {@link ReadRequest}s by {@link ReadMessage}s. To drop it, terminate it. */
let held: HeldResult | undefined;

self.addEventListener('message', ({ data }: MessageEvent<ReadRequest>) => {
  if (data.type === 'open') void open(data);
  else answer(data);
});

/** More often than this nobody sees progress. */
const often = 100;

async function open({ files }: Extract<ReadRequest, { type: 'open' }>): Promise<void> {
  const total = files.reduce((sum, { file }) => sum + file.size, 0);
  let told = 0;
  try {
    const result = await readFiles(files, (done) => {
      if (performance.now() - told < often) return;
      told = performance.now();
      post({ type: 'progress', done, total });
    });
    held = new HeldResult(result);
    post({ type: 'opened', outline: held.outline() });
  } catch (error) {
    if (error instanceof ResultError) post({ type: 'failed', sentence: error.message });
    else post({ type: 'failed', sentence: `The file could not be opened: ${messageOf(error)}.` });
  }
}

function answer({ id, ...question }: Question): void {
  try {
    if (held === undefined) throw new Error('no result is open');
    post({ type: 'answer', id, answer: held.answer(question) });
  } catch (error) {
    post({ type: 'unanswered', id, sentence: `This part of the result cannot be shown: ${messageOf(error)}.` });
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

function post(message: ReadMessage): void {
  self.postMessage(message);
}
