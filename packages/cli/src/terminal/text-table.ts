import stringWidth from 'fast-string-width';

const GAP = '  ';

/** A table as lines: the first column flush left, the others flush right, each as wide as it has to be. */
export function textTable(head: readonly string[], rows: readonly (readonly string[])[]): string[] {
  const widths = head.map((_, column) => Math.max(...[head, ...rows].map((row) => stringWidth(row[column] ?? ''))));
  return [head, ...rows].map((row) =>
    widths
      .map((width, column) => {
        const text = row[column] ?? '';
        const room = ' '.repeat(width - stringWidth(text));
        return column === 0 ? text + room : room + text;
      })
      .join(GAP)
      .trimEnd(),
  );
}
