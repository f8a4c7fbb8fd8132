import { closest, distance } from 'fastest-levenshtein';

/**
 * The known name that someone may have meant, whatever its capitals and underscores: one that it begins, or one of few other letters; `null`
 * if none is near.
 *
 * @example
 * nearestName('LeakyReLU', ['relu', 'leaky_relu']); // 'leaky_relu'
 * nearestName('kaiming', ['fixed', 'kaiming_normal']); // 'kaiming_normal'
 */
export function nearestName(given: string, names: readonly string[]): string | null {
  const word = plain(given);
  const begun = word.length < 2 ? undefined : names.find((name) => plain(name).startsWith(word));
  if (begun !== undefined) return begun;
  const nearest = closest(word, names.map(plain));
  if (nearest === undefined || distance(word, nearest) > Math.max(2, word.length / 3)) return null;
  return names.find((name) => plain(name) === nearest) ?? null;
}

function plain(name: string): string {
  return name.toLowerCase().replace(/[^a-z0-9]/g, '');
}
