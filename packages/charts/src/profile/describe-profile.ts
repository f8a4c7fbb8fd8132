import { count } from '../format/count.ts';
import { formatStd } from '../format/std.ts';
import { quantityNames } from '../format/words.ts';
import type { ProfileSeries } from './profile-series.ts';

/** What a profile shows, in sentences: for `<desc>`, read out in its stead. */
export function describeProfile(series: readonly ProfileSeries[]): string {
  return `The standard deviation of each layer (across, the input on the left), on a logarithmic scale (upwards). ${series.map(describeSeries).join(' ')}`;
}

function describeSeries({ quantity, layers, log10Std, theory, seeds = [] }: ProfileSeries): string {
  const name = quantityNames[quantity];
  const alive = layers.filter((_, index) => log10Std[index] !== null);
  const said = layers.length - alive.length;
  const dead = said === 0 ? '' : `; ${said} of ${layers.length} layers dead`;
  const spread = seeds.length === 0 ? '' : `; beneath it each of ${count(seeds.length, 'seed')}`;
  const beside = `${spread}${theory === undefined ? '' : '; beside it what theory says'}`;
  if (alive.length === 0) return `The ${name}: every layer is dead${beside}.`;
  const at = (layer: number): string => `${formatStd(log10Std[layers.indexOf(layer)])} at layer ${layer}`;
  const first = alive[0];
  const last = alive[alive.length - 1];
  const course = first === last ? `std ${at(first)}` : `std from ${at(first)} to ${at(last)}`;
  return `The ${name}: ${course}${dead}${beside}.`;
}
