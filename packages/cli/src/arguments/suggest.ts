import { closest, distance } from 'fastest-levenshtein';

/** The known word that someone may have meant, as "; did you mean X", or nothing if none is near. */
export function didYouMean(word: string, known: readonly string[]): string {
  const nearest = closest(word, known);
  return nearest !== undefined && distance(word, nearest) <= Math.max(2, word.length / 3)
    ? `; did you mean ${nearest}`
    : '';
}
