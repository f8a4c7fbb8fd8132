import { costOf, facetsOf, kernelKind, runTask, TaskList, type Task } from '@initscope/core';
import type { Answer, Effort, Experiment } from '../protocol.ts';
import type { Crew } from './crew.ts';
import { handsAtHand } from './crew.ts';
import { Gathering } from './gathering.ts';
import { pausing } from './pausing.ts';

/** Work of less than this, in ms on one core, is done before other workers would have been asked. */
const SMALL = 250;
/** A picture of what there is so far is made at most this often, in ms. */
const PICTURE_EVERY = 150;

/** About how long an experiment takes here, in ms; `pace` is how much slower this machine is than the one of core's figures. */
export function expectedMilliseconds({ spec }: Experiment, pace: number): number {
  const alone = pace * costInMilliseconds(spec);
  return alone < SMALL ? alone : alone / handsAtHand();
}

function costInMilliseconds(spec: Experiment['spec']): number {
  return facetsOf(spec).reduce(
    (sum, facet) => sum + (spec.seeds.length * costOf(facet, facet.sigmaSq.length, spec.quantities)) / 1e6,
    0,
  );
}

/**
 * Runs an experiment: progress now and again, with a picture of what there is, then the whole.
 *
 * @throws the signal's reason once it is aborted.
 */
export async function runExperiment(
  experiment: Experiment,
  id: number,
  { crew, pace, post, signal }: RunContext,
): Promise<{ readonly gathering: Gathering; readonly effort: Effort; readonly pace: number }> {
  const start = performance.now();
  const gathering = new Gathering(experiment);
  const tasks = new TaskList(experiment.spec);
  const total = tasks.length;
  const cost = costInMilliseconds(experiment.spec);
  let done = 0;
  let nextPicture = start + PICTURE_EVERY;
  const add = (profiles: ReturnType<typeof runTask>): void => {
    gathering.add(profiles);
    done++;
    const isTime = done < total && performance.now() >= nextPicture;
    post({ type: 'progress', id, done, total, measured: isTime ? gathering.measured() : undefined });
    if (isTime) nextPicture = performance.now() + PICTURE_EVERY;
  };
  const isSmall = cost * pace < SMALL;
  if (isSmall) await runHere(tasks, add, signal);
  else await crew.run(tasks, (profiles) => add([...profiles]), signal);
  const milliseconds = performance.now() - start;
  const effort: Effort = { milliseconds, kernel: kernelKind() };
  post({ type: 'done', id, measured: gathering.measured(), effort });
  const worked = isSmall ? milliseconds : milliseconds * handsAtHand();
  return { gathering, effort, pace: worked / cost };
}

/** What an experiment is run with. */
export interface RunContext {
  readonly crew: Crew;
  readonly pace: number;
  readonly post: (answer: Answer) => void;
  readonly signal: AbortSignal;
}

async function runHere(
  tasks: Iterable<Task>,
  add: (profiles: ReturnType<typeof runTask>) => void,
  signal: AbortSignal,
): Promise<void> {
  const pause = pausing();
  for (const task of tasks) {
    add(runTask(task));
    await pause();
    signal.throwIfAborted();
  }
}
