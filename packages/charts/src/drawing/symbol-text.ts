import { symbolRuns } from '../text/symbol-runs.ts';
import type { TextMark } from './drawing.ts';

/** A text whose symbols are set as such: `σ_w²` with a low w. Its `text` stays as it is, to be read. */
export function symbolText(mark: TextMark): TextMark {
  const runs = symbolRuns(mark.text);
  return runs.some(({ isLow }) => isLow) ? { ...mark, runs } : mark;
}
