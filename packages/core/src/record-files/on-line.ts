import { FileProblem } from './file-problem.ts';

/** Adds to a problem on which line it is. */
export function onLine<Value>(line: number, read: () => Value): Value {
  try {
    return read();
  } catch (error) {
    throw error instanceof FileProblem ? new FileProblem(`line ${line}: ${error.message}`) : error;
  }
}
