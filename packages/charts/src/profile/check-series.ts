import type { ProfileSeries } from './profile-series.ts';

/** Refuses what cannot be drawn, saying what it holds and what it has to hold. */
export function checkSeries(series: readonly ProfileSeries[]): void {
  if (series.length === 0) throw new RangeError('there is nothing to draw; give at least one quantity');
  const seen = new Set<string>();
  for (const { quantity, layers, log10Std, theory, seeds = [] } of series) {
    const refuse = (given: string, allowed: string): never => {
      throw new RangeError(`cannot draw the profile of ${quantity}: ${given}; ${allowed}`);
    };
    if (seen.has(quantity)) refuse('it is given twice', 'give each quantity once');
    seen.add(quantity);
    if (layers.length === 0) refuse('layers is empty', 'give at least one layer');
    layers.forEach((layer, index) => {
      if (!Number.isInteger(layer)) refuse(`layers[${index}] is ${layer}`, 'layers are whole numbers');
      if (index > 0 && layer <= layers[index - 1]) {
        refuse(`layers[${index}] = ${layer} follows ${layers[index - 1]}`, 'layers ascend and none occurs twice');
      }
    });
    const lines = Object.entries({ log10Std, ...theory }).filter(
      (entry): entry is [string, readonly (number | null)[]] => entry[1] !== undefined,
    );
    for (const [name, values] of [...lines, ...seeds.map((seed, index) => [`seeds[${index}]`, seed] as const)]) {
      if (values.length !== layers.length) {
        refuse(`${name} has ${values.length} values`, `it needs one per layer, ${layers.length}`);
      }
      if (values.some((value) => value !== null && !Number.isFinite(value))) {
        refuse(`${name} holds NaN or an infinity`, 'a value is a finite number, or null where there is none');
      }
    }
  }
}
