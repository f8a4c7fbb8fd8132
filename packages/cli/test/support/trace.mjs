// Loaded into the program by NODE_OPTIONS: notes each task that a worker begins, as `thread first-of-its-batch task`.
import { subscribe } from 'node:diagnostics_channel';
import { appendFileSync } from 'node:fs';
import { threadId } from 'node:worker_threads';

subscribe('initscope:task', ({ task, batch }) => {
  appendFileSync(process.env.TRACE_FILE, `${threadId} ${batch[0]} ${task}\n`);
});
