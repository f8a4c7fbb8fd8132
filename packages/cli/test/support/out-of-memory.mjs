// Loaded into the program by NODE_OPTIONS: a worker runs out of memory in the middle of certain tasks, and ends.
import { subscribe } from 'node:diagnostics_channel';

const fatal = new Set(process.env.FATAL_TASKS.split(',').map(Number));
const hoard = [];
subscribe('initscope:task', ({ task }) => {
  while (fatal.has(task)) hoard.push(Array.from({ length: 1e5 }, () => task));
});
