import { recordsOf, runTask, type LayerRecord, type Task } from '@initscope/core';

/** The records of some tasks, by core itself, with neither threads nor files. */
export function computed(tasks: Iterable<Task>): LayerRecord[] {
  return [...tasks].flatMap((task) => runTask(task).flatMap((profile) => recordsOf(task.facet.network, profile)));
}
