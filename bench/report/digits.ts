const three = new Intl.NumberFormat('en', { maximumSignificantDigits: 3 });

/** A number in three digits. */
export function digits(value: number): string {
  return three.format(value);
}
