import { activationOf, phaseDiagramAsync } from '@initscope/core';
import type { DiagramRequest, PhaseMessage, PhaseRequest } from './messages.ts';
import { phaseAnswer, placeAnswer } from './phase-answer.ts';

/** The diagram under way: the next one ends it. */
let current: { readonly id: number; readonly abort: AbortController } | undefined;

/** Answers {@link PhaseRequest}s with {@link PhaseMessage}s. Diagrams are computed in slices, between which it listens. */
self.addEventListener('message', ({ data }: MessageEvent<PhaseRequest>) => {
  if (data.type === 'cancel') {
    if (current?.id === data.id) current.abort.abort();
  } else if (data.type === 'diagram') void diagram(data);
  else answer(data.id, () => ({ type: 'place', id: data.id, answer: placeAnswer(data.activation, data.at) }));
});

async function diagram({ id, activation, axes }: DiagramRequest): Promise<void> {
  current?.abort.abort();
  const abort = new AbortController();
  current = { id, abort };
  try {
    const computed = await phaseDiagramAsync(activationOf(activation), axes, {
      signal: abort.signal,
      onProgress: (done, total) => post({ type: 'progress', id, done, total }),
    });
    answer(id, () => ({ type: 'diagram', id, answer: phaseAnswer(activation, computed) }));
  } catch (error) {
    if (!abort.signal.aborted) post({ type: 'failed', id, sentence: sentenceOf(error) });
  }
}

function answer(id: number, compute: () => PhaseMessage): void {
  try {
    post(compute());
  } catch (error) {
    post({ type: 'failed', id, sentence: sentenceOf(error) });
  }
}

function sentenceOf(error: unknown): string {
  return `The phase diagram stopped: ${error instanceof Error ? error.message : String(error)}.`;
}

function post(message: PhaseMessage): void {
  self.postMessage(message);
}
