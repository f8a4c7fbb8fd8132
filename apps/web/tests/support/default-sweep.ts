import { defaultSweep, parseSweepSpec, runTask, SweepCollector, tasksOf, type FacetSummary } from '@initscope/core';

/** The page's sweep, computed here by core: what the page has to show. */
export function computeDefaultSweep(): FacetSummary {
  const collector = new SweepCollector();
  for (const task of tasksOf(parseSweepSpec(defaultSweep))) collector.add(task, runTask(task));
  return collector.summaries()[0];
}
