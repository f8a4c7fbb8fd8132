import {
  parseSweepSpec,
  runTask,
  SweepCollector,
  tasksOf,
  type SweepResult,
  type SweepSpecInput,
} from '@initscope/core';

/** A sweep of small networks: quick, with σ² on either side of the critical one. */
export const smallSweep: SweepSpecInput = { layers: 6, width: 8, sigmaSq: 'log:1e-2:10:7', seeds: '0..2' };

/** A result such as `initscope sweep` leaves in summary.json, computed here by core. */
export function computeResult(input: SweepSpecInput = smallSweep): SweepResult {
  const spec = parseSweepSpec(input);
  const collector = new SweepCollector(spec);
  for (const task of tasksOf(spec)) collector.add(task, runTask(task));
  return { schema: 'initscope/sweep@1', version: '1.2.3', spec, facets: collector.summaries() };
}
