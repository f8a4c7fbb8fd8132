import '../../../src/app.css';
import { criticalMark, figure, networkInWords } from '@initscope/charts';
import {
  facetsOf,
  parseSweepSpec,
  recordsOf,
  runTask,
  SweepCollector,
  tasksOf,
  type SweepSpecInput,
} from '@initscope/core';
import { mount } from 'svelte';
import ShareMenu from '../../../src/lib/share/ShareMenu.svelte';

// A page with nothing but the share menu, over a sweep that it computes itself. Its address chooses the theme of pictures, the
// initialiser, and what fails: ?theme=dark&initializer=he_normal&fail=records.

const asked = new URLSearchParams(location.search);
const initializer = asked.get('initializer') ?? 'fixed';
const input: SweepSpecInput = { layers: 6, width: 8, sigmaSq: 'log:1e-2:10:7', seeds: '0..2', initializer };
const spec = parseSweepSpec(input);
const [{ network }] = facetsOf(spec);
const collector = new SweepCollector(spec);
const records = tasksOf(spec).flatMap((task) => {
  const profiles = runTask(task);
  collector.add(task, profiles);
  return profiles.flatMap((profile) => recordsOf(network, profile));
});
const facets = collector.summaries();

const target = document.querySelector('main');
if (target === null) throw new Error('the page has no main element');

mount(ShareMenu, {
  target,
  props: {
    spec,
    network,
    sigmaSq: 1,
    link: () => '?layers=6&width=8#at',
    drawing: () =>
      figure({
        title: networkInWords(network),
        planes: facets[0].planes,
        critical: criticalMark(network),
        caption: facets[0].verdict,
        width: 640,
      }),
    records: () =>
      asked.get('fail') === 'records' ? Promise.reject(new Error('The worker stopped.')) : Promise.resolve(records),
    result: () => Promise.resolve({ schema: 'initscope/sweep@1', version: '1.2.3', spec, facets }),
    theme: asked.get('theme') === 'dark' ? 'dark' : 'light',
  },
});
