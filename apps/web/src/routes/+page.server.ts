import { render } from 'svelte/server';
import { activationNames, initializerNames, runTask, TaskList } from '@initscope/core';
import { propsId, type ExplorerProps, type PresetLink } from '#lib/explorer/explorer-props.ts';
import ExplorerPage from '#lib/explorer/ExplorerPage.svelte';
import { writeAddress } from '#lib/explorer/state/address.ts';
import { prerendered } from '#lib/explorer/state/prerendered.ts';
import { Gathering } from '#lib/explorer/worker/gathering.ts';
import { readExperiment } from '#lib/explorer/worker/read-experiment.ts';
import { presets, type Preset } from '#lib/presets/presets.ts';
import type { PageServerLoad } from './$types';

/** The notebook's sweep, computed when the page is made: so that there is a picture before any script runs. */
export const load: PageServerLoad = async () => {
  const experiment = readExperiment({ fields: {}, at: undefined, network: 0 });
  const gathering = new Gathering(experiment);
  for (const task of new TaskList(experiment.spec)) gathering.add(runTask(task));
  const props: ExplorerProps = {
    initial: prerendered({ experiment, measured: gathering.measured(), theory: [] }),
    names: { activations: activationNames, initializers: initializerNames },
    presets: presets.map(linkTo),
  };
  const { body } = await render(ExplorerPage, { props });
  // `<` might end the element that holds it.
  const json = JSON.stringify(props).replaceAll('<', String.raw`\u003c`);
  return { body, props: `<script type="application/json" id="${propsId}">${json}</script>` };
};

function linkTo({ name, spec, at, why }: Preset): PresetLink {
  const fields = Object.fromEntries(Object.entries(spec).map(([field, value]) => [field, String(value)]));
  const experiment = readExperiment({ fields, at: String(at), network: 0 });
  const view = { layer: undefined, limits: [], isEmbedded: false };
  return { name, why, query: writeAddress(experiment, { ...view, at: experiment.at }) };
}
