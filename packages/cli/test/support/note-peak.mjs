// Loaded into the program by NODE_OPTIONS: notes in the end how much memory the whole process, its threads included, had at most, in KiB.
import { writeFileSync } from 'node:fs';
import { isMainThread } from 'node:worker_threads';

if (isMainThread) {
  process.on('exit', () => writeFileSync(process.env.PEAK_FILE, String(process.resourceUsage().maxRSS)));
}
