import {
  count,
  criticalMark,
  figure,
  networkInWords,
  toSvg,
  type Drawing,
  type FigureOptions,
} from '@initscope/charts';
import type { FacetSummary, NetworkSpec, SweepResult } from '@initscope/core';
import { plainName } from './plain-name.ts';

/** An SVG heatmap for each network of a sweep that has planes to show, one after another. */
export function* figuresOf({ facets, spec }: SweepResult): Generator<{ name: string; svg: string }, void> {
  for (const facet of facets) {
    yield { name: nameOf(facet, facets.length), svg: toSvg(figureOf(facet, spec.seeds.length)) };
  }
}

/** A network's heatmaps with title, legend and verdict. */
export function figureOf(
  { network, planes, verdict, sigmaSq }: FacetSummary,
  seeds: number,
  options: Pick<FigureOptions, 'width' | 'scale'> = {},
): Drawing {
  return figure({
    title: networkInWords(network),
    subtitle: `std of each layer's units, ${count(sigmaSq.length, 'weight variance')}, ${overSeeds(seeds)}`,
    planes,
    caption: verdict,
    critical: criticalMark(network),
    ...options,
  });
}

/** Which of the seeds' values is shown. */
export function overSeeds(seeds: number): string {
  return seeds === 1 ? 'one seed' : `median over ${seeds} seeds`;
}

function nameOf({ network }: FacetSummary, facets: number): string {
  return facets === 1 ? 'heatmap.svg' : `heatmap-${shapeOf(network)}.svg`;
}

function shapeOf({ activation, initializer, layers, width, biasSigmaSq }: NetworkSpec): string {
  const weights = initializer === 'fixed' ? '' : `-${plainName(initializer)}`;
  const biases = biasSigmaSq === 0 ? '' : `-bias-${Number(biasSigmaSq.toPrecision(12))}`;
  return `${plainName(activation)}-${layers}x${width}${weights}${biases}`;
}
