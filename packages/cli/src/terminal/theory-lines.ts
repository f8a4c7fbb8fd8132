import { formatStd, quantityNames } from '@initscope/charts';
import {
  quantities,
  type ComparedLayer,
  type NetworkSpec,
  type Profile,
  type Quantity,
  type TheoryComparison,
} from '@initscope/core';
import { theoryWords } from '../theory/theory-words.ts';
import { paragraphs } from './paragraphs.ts';
import { profileTitle } from './profile-table.ts';
import { textTable } from './text-table.ts';
import { theoryCells, theoryHeads } from './theory-columns.ts';

/** A profile beside theory as lines: what network it is, a table for each quantity, what their columns are, and the verdict. */
export function theoryLines(
  network: NetworkSpec,
  profile: Profile,
  comparison: TheoryComparison,
  verdict: readonly string[],
  columns: number,
): string[] {
  const measured = quantities.filter((quantity) => profile.statistics[quantity] !== undefined);
  return [
    ...paragraphs(profileTitle(network, profile), columns),
    '',
    ...measured.flatMap((quantity) => [...quantityTable(quantity, profile, comparison), '']),
    ...paragraphs(theoryWords(network, 1), columns),
    '',
    ...paragraphs(verdict, columns),
  ];
}

function quantityTable(quantity: Quantity, profile: Profile, { basis, statistics }: TheoryComparison): string[] {
  const compared = statistics[quantity] ?? [];
  const hasBand = basis === 'band';
  const hasErrors = basis !== null;
  const rows = (profile.statistics[quantity] ?? []).map((layer, i) => [
    String(layer.layer).padStart(5),
    // As theory's columns are written, so that they can be compared by eye.
    layer.status === 'dead' ? 'dead' : formatStd(layer.log10Std),
    ...theoryCells(compared[i], hasBand, hasErrors),
  ]);
  return [
    `std of ${quantityNames[quantity]}${hasBand ? bandShare(compared) : ''}`,
    ...textTable(['layer', 'measured', ...theoryHeads(hasBand, hasErrors)], rows),
  ];
}

/** `: 47 of 49 layers lie in the band`. */
function bandShare(layers: readonly ComparedLayer[]): string {
  const banded = layers.filter(({ log10High }) => log10High !== null);
  const within = banded.filter(
    ({ log10Measured, log10Low, log10High }) =>
      (log10Measured ?? -Infinity) >= (log10Low ?? -Infinity) &&
      (log10Measured ?? -Infinity) <= (log10High ?? Infinity),
  );
  return banded.length === 0 ? '' : `: ${within.length} of ${banded.length} layers lie in the band`;
}
