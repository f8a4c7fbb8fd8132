import { hydrate } from 'svelte';
import ExplorerPage from './ExplorerPage.svelte';
import { propsId } from './explorer-props.ts';

/** Takes the page up where the server left it: the same component with the same props, which stand in the page. */
const target = document.getElementById('explorer');
const props = document.getElementById(propsId)?.textContent;
if (target !== null && props !== undefined) hydrate(ExplorerPage, { target, props: JSON.parse(props ?? '') });
