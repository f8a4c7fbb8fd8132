import type { SweepResult } from '@initscope/core';
import wrapAnsi from 'wrap-ansi';
import { criticalMark } from './critical.ts';
import { heatmapLines } from './heatmaps.ts';
import type { Ink } from './ink.ts';
import { networkInWords } from '../network-in-words.ts';

/** A readable line, in characters. */
const MEASURE = 100;

/** A sweep's result as it is printed: for each network its heatmaps and the verdict. */
export function resultLines({ facets }: SweepResult, ink: Ink): string[] {
  return facets.flatMap(({ network, planes, verdict }, i) => [
    ...(facets.length === 1 ? [] : [...(i === 0 ? [] : ['']), ink.chalk.bold(networkInWords(network)), '']),
    ...heatmapLines(planes, criticalMark(network), ink),
    '',
    ...verdict.flatMap((sentence) => wrapAnsi(sentence, Math.min(ink.columns, MEASURE)).split('\n')),
  ]);
}
