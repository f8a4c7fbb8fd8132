import { activationNames, initializerNames, runTask, TaskList } from '@initscope/core';
import { prerendered } from '#lib/explorer/state/prerendered.ts';
import { Gathering } from '#lib/explorer/worker/gathering.ts';
import { readExperiment } from '#lib/explorer/worker/read-experiment.ts';
import type { PageServerLoad } from './$types';

/** The notebook's sweep, computed when the page is made: so that there is a picture before any script runs. */
export const load: PageServerLoad = () => {
  const experiment = readExperiment({ fields: {}, at: undefined, network: 0 });
  const gathering = new Gathering(experiment);
  for (const task of new TaskList(experiment.spec)) gathering.add(runTask(task));
  return {
    // Names alone: with what they stand for, they stay out of the page's script.
    names: { activations: activationNames, initializers: initializerNames },
    initial: prerendered({ experiment, measured: gathering.measured(), theory: [] }),
  };
};
