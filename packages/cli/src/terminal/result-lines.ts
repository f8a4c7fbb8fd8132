import { criticalMark } from '@initscope/charts';
import type { SweepResult } from '@initscope/core';
import { wrapAnsi } from 'fast-wrap-ansi';
import { heatmapLines, MARGIN } from './heatmaps.ts';
import type { Ink } from './ink.ts';
import { networkInWords } from '../network-in-words.ts';

/** A readable line, in characters. */
const MEASURE = 100;

/** A sweep's result as it is printed: for each network its heatmaps and the verdict. */
export function resultLines({ facets, spec }: SweepResult, ink: Ink): string[] {
  const { length: seeds } = spec.seeds;
  return facets.flatMap(({ network, planes, verdict }, i) => [
    ...(facets.length === 1 ? [] : [...(i === 0 ? [] : ['']), ink.chalk.bold(networkInWords(network)), '']),
    ...heatmapLines(planes, criticalMark(network), ink),
    ...(seeds === 1 ? [] : [`${' '.repeat(MARGIN)}each cell is the median over ${seeds} seeds`]),
    '',
    ...verdict.flatMap((sentence) => wrapAnsi(sentence, Math.min(ink.columns, MEASURE)).split('\n')),
  ]);
}
