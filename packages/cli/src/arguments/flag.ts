/** A spec's field as a flag: `sigmaSq` is `--sigma-sq`. */
export function flagOf(field: string): string {
  return `--${field.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
}
