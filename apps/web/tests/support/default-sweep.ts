import { defaultSweep, parseSweepSpec, runTask, SweepCollector, tasksOf, type FacetSummary } from '@initscope/core';

/** The page's sweep, computed here by core: what the page has to show. */
export function computeDefaultSweep(): FacetSummary {
  const spec = parseSweepSpec(defaultSweep);
  const collector = new SweepCollector(spec);
  for (const task of tasksOf(spec)) collector.add(task, runTask(task));
  return collector.summaries()[0];
}
