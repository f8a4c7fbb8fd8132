import { nearestName } from '@initscope/core';

/** The known word that someone may have meant, as "; did you mean X", or nothing if none is near. */
export function didYouMean(word: string, known: readonly string[]): string {
  const meant = nearestName(word, known);
  return meant === null ? '' : `; did you mean ${meant}`;
}
