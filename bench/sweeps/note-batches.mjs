// Loaded into the program: notes when each worker begins each task, and of which batch.
import { subscribe } from 'node:diagnostics_channel';
import { appendFileSync } from 'node:fs';
import { threadId } from 'node:worker_threads';

subscribe('initscope:task', ({ task, batch }) => {
  appendFileSync(process.env.BATCHES_FILE, `${threadId} ${batch[0]} ${batch.length} ${task} ${Date.now()}\n`);
});
