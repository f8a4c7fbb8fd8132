/** A piece of a text that is set by itself. */
export interface TextRun {
  readonly text: string;
  /** Is it a subscript: smaller, and below the line? */
  readonly isLow?: true;
}

/**
 * The symbols of the field as they are set, of how they are spelled in plain text, where an underscore goes before a subscript.
 *
 * @example symbolRuns('σ_w² = 2') // [{ text: 'σ' }, { text: 'w', isLow: true }, { text: '² = 2' }]
 */
export function symbolRuns(text: string): readonly TextRun[] {
  return text
    .split(/(?<=[σξ])_([wbqc∇])/)
    .map((part, index): TextRun => (index % 2 === 1 ? { text: part, isLow: true } : { text: part }))
    .filter((run) => run.text !== '');
}
