import { costOf, methods, runTask, type Method, type Task, type TaskList } from '@initscope/core';

/** Layers that a trial goes through at most. */
const TRIAL_LAYERS = 8;
/** Costs are in about nanoseconds: a trial that would take longer is not made, and its cost believed. */
const LONGEST_TRIAL = 1e9;
/** What a network's figures cost on their way from a worker into the journal and the records, in seconds a figure. */
const FIGURE_SECONDS = 6e-6;

/** About how long tasks will take on so many workers, by a trial of each method on this machine. */
export function expectedSeconds(tasks: TaskList, numbers: readonly number[], workers: number): number {
  const costs = new Map<Method, { total: number; cheapest: Task; least: number }>();
  let figures = 0;
  for (const number of numbers) {
    const task = tasks.at(number);
    const cost = costOf({ ...task.facet, sigmaSq: task.sigmaSq }, task.sigmaSq.length, task.quantities);
    figures += task.facet.network.layers * task.sigmaSq.length * task.quantities.length;
    const known = costs.get(task.facet.method);
    if (known === undefined) costs.set(task.facet.method, { total: cost, cheapest: task, least: cost });
    else {
      known.total += cost;
      if (cost < known.least) Object.assign(known, { cheapest: task, least: cost });
    }
  }
  const seconds = methods.reduce((sum, method) => {
    const found = costs.get(method);
    return found === undefined ? sum : sum + found.total * secondsPerCost(found.cheapest);
  }, 0);
  return seconds / workers + figures * FIGURE_SECONDS;
}

function secondsPerCost(task: Task): number {
  const { facet } = task;
  const network = { ...facet.network, layers: Math.min(facet.network.layers, TRIAL_LAYERS) };
  const sigmaSq = task.sigmaSq.slice(0, 1);
  const trial: Task = { ...task, facet: { ...facet, network, sigmaSq }, sigmaSq };
  const cost = costOf(trial.facet, 1, trial.quantities);
  if (cost > LONGEST_TRIAL) return 1e-9;
  // The first run compiles, and is slow.
  runTask(trial);
  const times = Array.from({ length: 3 }, () => {
    const start = performance.now();
    runTask(trial);
    return performance.now() - start;
  });
  return Math.min(...times) / 1000 / cost;
}
