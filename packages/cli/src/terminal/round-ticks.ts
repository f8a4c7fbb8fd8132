/** A round number and the place on an axis that is next to it. */
export interface RoundTick {
  readonly at: number;
  readonly value: number;
}

/**
 * Round numbers along an axis, each at the place of the value next to it: multiples of 1, 2 or 5 times a power of ten, in number at
 * most `most`, and none where it would stand far from its place.
 *
 * @param axis - ascending.
 */
export function roundTicks(axis: readonly number[], most: number): RoundTick[] {
  const [first, last] = [axis[0], axis[axis.length - 1]];
  if (axis.length < 3 || !(last > first)) return axis.map((value, at) => ({ at, value }));
  const rough = (last - first) / most;
  const power = Math.floor(Math.log10(rough));
  const steps = [`1e${power}`, `2e${power}`, `5e${power}`, `1e${power + 1}`].map(Number);
  const step = steps.find((each) => (last - first) / each <= most) ?? steps[3];
  const ticks: RoundTick[] = [];
  for (let n = Math.ceil(first / step - 1e-9); n * step <= last * (1 + 1e-9); n++) {
    const value = Number((n * step).toPrecision(6));
    const distances = axis.map((each) => Math.abs(each - value));
    const at = distances.indexOf(Math.min(...distances));
    if (ticks.at(-1)?.at !== at) ticks.push({ at, value });
  }
  return ticks;
}
