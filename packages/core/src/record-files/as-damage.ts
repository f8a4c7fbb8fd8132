import { FileProblem } from './file-problem.ts';

/** Whatever a decoder stumbles over, it is the file that is to blame; and it says where it was lost, not where the file is wrong. */
export function asDamage(error: unknown): FileProblem {
  return error instanceof FileProblem ? error : new FileProblem('is damaged, or not as initscope writes it');
}
