/** Refuses a width, in px, in which a plot or a ramp has no room. */
export function checkWidth(width: number): void {
  if (!(width >= 240)) throw new RangeError(`a chart cannot be ${width} px wide; give it 240 or more`);
}
