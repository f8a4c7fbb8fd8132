import { parseSweepSpec } from '../sweep/sweep-spec.ts';

/** Is this the name of an activation, spelled as records spell it? */
export const isActivation: (name: string) => boolean = remembered(
  (name) => parseSweepSpec({ activation: [name] }).activation,
);

/** Is this the name of an initializer, spelled as records spell it? */
export const isInitializer: (name: string) => boolean = remembered(
  (name) => parseSweepSpec({ initializer: [name], sigmaSq: 1 }).initializer,
);

/** Asks the spec's parser, and remembers the names that it knows: a file repeats the same few in every row. */
function remembered(parse: (name: string) => readonly string[]): (name: string) => boolean {
  const known = new Set<string>();
  return (name) => {
    if (known.has(name)) return true;
    if (!isSpelledSo(name, parse)) return false;
    known.add(name);
    return true;
  };
}

function isSpelledSo(name: string, parse: (name: string) => readonly string[]): boolean {
  try {
    const parsed = parse(name);
    return parsed.length === 1 && parsed[0] === name;
  } catch {
    return false;
  }
}
