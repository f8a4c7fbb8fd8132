import { whyNoBand, type NetworkSpec } from '@initscope/core';
import { bandChains } from './theory-of.ts';

/** What the columns of a comparison with theory are, or why some of them are empty. */
export function theoryWords(network: NetworkSpec, seeds: number): string[] {
  const line = 'line: what mean-field theory says, the limit of infinite width';
  const reason = whyNoBand(network);
  if (reason === null) {
    return [
      `${line}. median and 95 % band: over seeds, of networks of this width, from ${bandChains} drawn by their exact law. off: how many standard errors the measured log10 std lies above or below the mean of those.`,
    ];
  }
  const off =
    seeds >= 4
      ? 'off: how many standard errors the mean of std² over seeds lies above or below the line’s, by the seeds’ own spread; narrow or deep networks lie off it however many seeds there are.'
      : 'off is left out: without a band it takes 4 seeds to know their spread.';
  return [`${line}. ${off}`, `There is no band over seeds: ${reason}.`];
}
