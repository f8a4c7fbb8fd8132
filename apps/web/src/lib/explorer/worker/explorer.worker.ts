import { runTask } from '@initscope/core';
import type { Answer, Question } from '../protocol.ts';
import type { TaskAnswer, TaskQuestion } from './crew.ts';
import { Desk } from './desk.ts';

/**
 * The explorer's worker. It answers {@link Question}s by {@link Answer}s; and it does single tasks for another of its kind, which asks
 * it to when a sweep is large.
 */
const desk = new Desk((answer: Answer) => self.postMessage(answer));

self.addEventListener('message', ({ data }: MessageEvent<Question | TaskQuestion>) => {
  if (data.type === 'task') self.postMessage(taskAnswer(data));
  else void desk.answer(data);
});

function taskAnswer({ task }: TaskQuestion): TaskAnswer {
  try {
    return { profiles: runTask(task) };
  } catch (error) {
    return { sentence: error instanceof Error ? error.message : String(error) };
  }
}
