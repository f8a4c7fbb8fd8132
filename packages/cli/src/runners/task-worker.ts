import { runTask, type Profile, type Task } from '@initscope/core';

/** What a worker thread does with each task. */
export default function work(task: Task): Profile[] {
  return runTask(task);
}
