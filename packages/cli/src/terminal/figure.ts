/** A number of theory to so many significant digits, without zeros at its end; a dash where there is none. */
export function figure(value: number | null | undefined, digits = 7): string {
  return value === null || value === undefined ? '–' : String(Number(value.toPrecision(digits)));
}
