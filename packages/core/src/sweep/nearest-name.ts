import { closest, distance } from 'fastest-levenshtein';

/** The known name that someone may have meant; `null` if none is near. */
export function nearestName(given: string, names: readonly string[]): string | null {
  const word = given.toLowerCase();
  const nearest = closest(word, names);
  return nearest !== undefined && distance(word, nearest) <= Math.max(2, word.length / 3) ? nearest : null;
}
