import type { Experiment, Measured } from '../protocol.ts';
import type { Shown } from './column.ts';

/** What is shown once an experiment is accepted and nothing of it is measured: what was shown before. */
export function shownWhenAccepted(experiment: Experiment, before: Shown, initial: Shown): Shown {
  if (before !== initial) return before;
  // What the page was made with is of the notebook's network: of any other it says nothing.
  const isInitial = JSON.stringify(experiment.compact) === JSON.stringify(initial.experiment.compact);
  return isInitial ? before : { experiment, measured: { planes: [], verdict: [], seeds: [] }, theory: [] };
}

/** What is shown once something of an experiment is measured; theory of the one before is none of it. */
export function shownWhenMeasured(experiment: Experiment, measured: Measured, before: Shown): Shown {
  return { experiment, measured, theory: before.experiment === experiment ? before.theory : [] };
}
