import stringWidth from 'fast-string-width';

/** A text that wants to stand centred on a column. */
export interface Label {
  readonly column: number;
  readonly text: string;
}

/** A line with the labels on their columns, moved in from its ends; a label that would touch the one before is left out. */
export function labelLine(labels: readonly Label[], width: number): string {
  let line = '';
  for (const { column, text } of labels) {
    const size = stringWidth(text);
    const start = Math.max(0, Math.min(column - Math.floor(size / 2), width - size));
    const end = stringWidth(line);
    if (end === 0 || start > end) line += ' '.repeat(start - end) + text;
  }
  return line;
}
