import { costOf, runTask, type Method, type Task, type TaskList } from '@initscope/core';

/** Layers that a trial goes through at most. */
const TRIAL_LAYERS = 8;
/** Costs are in about nanoseconds: a trial that would take longer is not made, and its cost believed. */
const LONGEST_TRIAL = 1e9;
/** What a network's figures cost on their way from a worker into the journal and the records, in seconds a figure. */
const FIGURE_SECONDS = 6e-6;

/** About how long tasks will take on so many workers, by a trial of each method on this machine. */
export function expectedSeconds(tasks: TaskList, numbers: readonly number[], workers: number): number {
  const works = new Map<Method, Work>();
  let figures = 0;
  for (const number of numbers) {
    const task = tasks.at(number);
    const { facet, sigmaSq, quantities } = task;
    figures += facet.network.layers * sigmaSq.length * quantities.length;
    const work = works.get(facet.method) ?? { cost: 0, trial: null, trialCost: 0 };
    works.set(facet.method, work);
    work.cost += costOf({ ...facet, sigmaSq }, sigmaSq.length, quantities);
    const trial = trialOf(task);
    const cost = costOf(trial.facet, 1, quantities);
    // The larger the trial, the less of it is overhead.
    if (cost > work.trialCost && cost <= LONGEST_TRIAL) Object.assign(work, { trial, trialCost: cost });
  }
  let seconds = 0;
  for (const { cost, trial, trialCost } of works.values()) {
    seconds += cost * (trial === null ? 1e-9 : secondsOf(trial) / trialCost);
  }
  return (seconds + figures * FIGURE_SECONDS) / workers;
}

/** All tasks of one method. */
interface Work {
  cost: number;
  /** The dearest that is not too dear. */
  trial: Task | null;
  trialCost: number;
}

/** A few layers of a task, at one σ². */
function trialOf(task: Task): Task {
  const { network } = task.facet;
  const sigmaSq = task.sigmaSq.slice(0, 1);
  const facet = { ...task.facet, sigmaSq, network: { ...network, layers: Math.min(network.layers, TRIAL_LAYERS) } };
  return { ...task, facet, sigmaSq };
}

function secondsOf(trial: Task): number {
  // The first run compiles, and is slow.
  runTask(trial);
  const times = Array.from({ length: 3 }, () => {
    const start = performance.now();
    runTask(trial);
    return performance.now() - start;
  });
  return Math.min(...times) / 1000;
}
