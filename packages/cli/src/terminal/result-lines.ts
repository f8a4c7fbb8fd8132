import { criticalMark } from '@initscope/charts';
import { heatmapLines, MARGIN } from './heatmaps.ts';
import type { Ink } from './ink.ts';
import { networkInWords } from '../network-in-words.ts';
import type { FoundResult } from '../results/sweep-folder.ts';
import { paragraphs } from './paragraphs.ts';
import { theorySummary } from './theory-summary.ts';

/** A sweep's result as it is printed: for each network its heatmaps, tables beside theory, and the verdict. */
export function resultLines({ result: { facets, spec }, theory }: FoundResult, ink: Ink): string[] {
  const { length: seeds } = spec.seeds;
  return facets.flatMap((facet, i) => {
    const { network, planes, verdict } = facet;
    return [
      ...(facets.length === 1 ? [] : [...(i === 0 ? [] : ['']), ink.chalk.bold(networkInWords(network)), '']),
      ...heatmapLines(planes, criticalMark(network), ink),
      ...(seeds === 1 ? [] : [`${' '.repeat(MARGIN)}each cell is the median over ${seeds} seeds`]),
      ...(theory === undefined ? [] : ['', ...theorySummary(facet, theory[i], seeds, ink)]),
      '',
      ...paragraphs(verdict, ink.columns),
    ];
  });
}
