import { criticalMark, figure, toSvg } from '@initscope/charts';
import type { FacetSummary, NetworkSpec, SweepResult } from '@initscope/core';
import { count, networkInWords } from '../network-in-words.ts';
import { plainName } from './plain-name.ts';

/** An SVG heatmap for each network of a sweep that has planes to show. */
export function figuresOf({ facets, spec }: SweepResult): { name: string; svg: string }[] {
  return facets.map((facet) => ({ name: nameOf(facet, facets.length), svg: svgOf(facet, spec.seeds.length) }));
}

function svgOf({ network, planes, verdict, sigmaSq }: FacetSummary, seeds: number): string {
  return toSvg(
    figure({
      title: networkInWords(network),
      subtitle: `std of each layer's units, ${count(sigmaSq.length, 'weight variance')}, ${seeds === 1 ? 'one seed' : `median over ${seeds} seeds`}`,
      planes,
      caption: verdict,
      critical: criticalMark(network),
    }),
  );
}

function nameOf({ network }: FacetSummary, facets: number): string {
  return facets === 1 ? 'heatmap.svg' : `heatmap-${shapeOf(network)}.svg`;
}

function shapeOf({ activation, initializer, layers, width, biasSigmaSq }: NetworkSpec): string {
  const weights = initializer === 'fixed' ? '' : `-${plainName(initializer)}`;
  const biases = biasSigmaSq === 0 ? '' : `-bias-${Number(biasSigmaSq.toPrecision(12))}`;
  return `${plainName(activation)}-${layers}x${width}${weights}${biases}`;
}
