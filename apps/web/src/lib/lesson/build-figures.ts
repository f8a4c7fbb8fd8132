import {
  activationOf,
  facetsOf,
  normLaw,
  parseSweepSpec,
  precisionFormats,
  propagate,
  runTask,
  seedBands,
  SweepCollector,
  tasksOf,
  theoryLines,
  type FormatName,
  type NetworkSpec,
  type Plane,
  type SweepSpecInput,
} from '@initscope/core';
import { notebookFigures, rounded } from './both-ways.ts';
import type { LessonFigures, OverflowFigures, SpreadFigures } from './lesson-figures.ts';
import { deepNetwork, smallNetwork } from './networks.ts';

// Runs while the site is built, so that the lesson has its figures before, and without, any script.

/** Networks that the band over seeds is drawn from: as many as settle its third digit or nearly so. */
const chains = 10_000;
const spreadLayers = [1, 10, 25, 49];

/** Computes all of the lesson's figures by core. */
export function buildFigures(): LessonFigures {
  const [{ network }] = facetsOf(parseSweepSpec(deepNetwork));
  const notebook = notebookFigures(planesOf(smallNetwork), planesOf(deepNetwork));
  return { notebook, overflow: overflowOf(network), spread: spreadOf(network, notebook.balanced.h.log10Std) };
}

/** The planes of a sweep of one network. */
export function planesOf(input: SweepSpecInput): readonly Plane[] {
  const spec = parseSweepSpec(input);
  const collector = new SweepCollector(spec);
  for (const task of tasksOf(spec)) collector.add(task, runTask(task));
  return collector.summaries()[0].planes;
}

function overflowOf(network: NetworkSpec): OverflowFigures {
  const [{ statistics }] = propagate(network, { seed: 0, sigmaSq: [1], quantities: ['h', 'dl_df'] });
  const firstBeyond = (quantity: 'h' | 'dl_df', name: FormatName): number => {
    const { overflowLog10 } = formatOf(name);
    const layers = statistics[quantity] ?? [];
    const inSignalOrder = quantity === 'h' ? layers : layers.toReversed();
    const found = inSignalOrder.find(({ largestLog10 }) => (largestLog10 ?? -Infinity) >= overflowLog10);
    if (found === undefined) throw new RangeError(`${quantity} stays within ${name}; the lesson says that it does not`);
    return found.layer;
  };
  return {
    float32Layer: firstBeyond('h', 'float32'),
    float16Layer: firstBeyond('h', 'float16'),
    float32GradientLayer: firstBeyond('dl_df', 'float32'),
    float32Largest: formatOf('float32').largest,
    float16Largest: formatOf('float16').largest,
  };
}

function formatOf(name: FormatName): (typeof precisionFormats)[number] {
  const format = precisionFormats.find((each) => each.name === name);
  if (format === undefined) throw new RangeError(`core knows no ${name}`);
  return format;
}

function spreadOf(network: NetworkSpec, measured: readonly (number | null)[]): SpreadFigures {
  const sigmaSq = 2 / network.width;
  const [{ statistics }] = seedBands(network, { sigmaSq: [sigmaSq], quantities: ['h'], chains });
  const [theory] = theoryLines(network, [sigmaSq], ['h']);
  const { slopes } = activationOf(network.activation);
  const law = slopes === undefined ? null : normLaw(slopes, network.width, sigmaSq);
  if (law === null) throw new RangeError(`${network.activation} has no law of ‖h‖²`);
  const band = new Map(statistics.h?.map((layer) => [layer.layer, layer]));
  const line = (theory.statistics.h ?? []).map(({ log10Std }) => log10Std);
  const layers = line.map((_, layer) => layer);
  const edge = (name: 'log10Low' | 'log10Median' | 'log10High'): (number | null)[] =>
    layers.map((layer) => rounded(band.get(layer)?.[name] ?? null));
  const series = {
    quantity: 'h' as const,
    layers,
    log10Std: measured,
    theory: {
      line: line.map(rounded),
      low: edge('log10Low'),
      high: edge('log10High'),
      median: edge('log10Median'),
    },
  };
  const rows = spreadLayers.map((layer) => {
    const at = band.get(layer);
    return {
      layer,
      low: power(at?.log10Low),
      median: power(at?.log10Median),
      high: power(at?.log10High),
      line: power(line[layer]),
    };
  });
  return { series, rows, chains, mean: law.mean, variance: law.variance };
}

function power(log10: number | null | undefined): number {
  if (log10 === null || log10 === undefined) throw new RangeError('a layer of the band is dead');
  return Number((10 ** log10).toPrecision(6));
}
