import { wrapAnsi } from 'fast-wrap-ansi';

/** A readable line, in characters. */
const MEASURE = 100;

/** Sentences as lines that can be read: each a paragraph of its own. */
export function paragraphs(sentences: readonly string[], columns: number): string[] {
  return sentences.flatMap((sentence) => wrapAnsi(sentence, Math.min(columns, MEASURE)).split('\n'));
}
