import { criticalMark, networkInWords } from '@initscope/charts';
import type { FacetSummary } from '@initscope/core';
import type { FoundResult } from '../results/sweep-folder.ts';
import type { TheoryCell } from '../results/theory-file.ts';
import { comparisonLines } from './comparison.ts';
import { heatmapLines, MARGIN } from './heatmaps.ts';
import type { Ink } from './ink.ts';
import { paragraphs } from './paragraphs.ts';
import { theorySummary } from './theory-summary.ts';

/** So many networks are printed with their heatmaps; the others in the table in the end. */
const MOST_SHOWN = 12;

/**
 * A sweep's result as it is printed: for each network its heatmaps, tables beside theory, and the verdict; and in the end, where there are
 * several networks, all of them side by side.
 */
export function resultLines({ result: { facets, spec }, theory }: FoundResult, ink: Ink): string[] {
  const { length: seeds } = spec.seeds;
  const isSingle = facets.length === 1 && facets[0].sigmaSq.length > 1;
  const shown = facets.slice(0, MOST_SHOWN);
  return [
    ...shown.flatMap((facet, i) => [
      ...(i === 0 ? [] : ['']),
      ...(facets.length === 1 ? [] : [ink.chalk.bold(networkInWords(facet.network)), '']),
      ...facetLines(facet, theory?.[i], seeds, ink),
    ]),
    ...(shown.length < facets.length ? ['', `and ${facets.length - shown.length} more; report shows them all`] : []),
    ...(isSingle ? [] : ['', ...comparisonLines(facets, ink)]),
  ];
}

function facetLines(facet: FacetSummary, theory: readonly TheoryCell[] | undefined, seeds: number, ink: Ink): string[] {
  const { network, planes, sigmaSq, verdict } = facet;
  // One σ² is no axis: a heatmap of it is a stripe, and the table in the end tells more.
  const pictures = sigmaSq.length === 1 ? [] : heatmapLines(planes, criticalMark(network), ink);
  const note =
    seeds === 1 || pictures.length === 0 ? [] : [`${' '.repeat(MARGIN)}each cell is the median over ${seeds} seeds`];
  return [
    ...pictures,
    ...note,
    ...(theory === undefined
      ? []
      : [...(pictures.length === 0 ? [] : ['']), ...theorySummary(facet, theory, seeds, ink)]),
    ...(pictures.length === 0 && theory === undefined ? [] : ['']),
    ...paragraphs(verdict, ink.columns),
  ];
}
