import { criticalMark, figure, toSvg } from '@initscope/charts';
import type { FacetSummary, NetworkSpec, SweepResult } from '@initscope/core';
import { networkInWords } from '../network-in-words.ts';

/** An SVG heatmap for each network of a sweep that has planes to show. */
export function figuresOf({ facets, spec }: SweepResult): { name: string; svg: string }[] {
  return facets.map((facet) => ({ name: nameOf(facet, facets.length), svg: svgOf(facet, spec.seeds.length) }));
}

function svgOf({ network, planes, verdict, sigmaSq }: FacetSummary, seeds: number): string {
  return toSvg(
    figure({
      title: networkInWords(network),
      subtitle: `std of each layer's units, ${sigmaSq.length} weight variances, ${seeds === 1 ? 'one seed' : `median over ${seeds} seeds`}`,
      planes,
      caption: verdict,
      critical: criticalMark(network),
    }),
  );
}

function nameOf({ network }: FacetSummary, facets: number): string {
  return facets === 1 ? 'heatmap.svg' : `heatmap-${shapeOf(network)}.svg`;
}

function shapeOf({ activation, layers, width, biasSigmaSq }: NetworkSpec): string {
  return `${activation}-${layers}x${width}${biasSigmaSq === 0 ? '' : `-bias-${biasSigmaSq}`}`;
}
