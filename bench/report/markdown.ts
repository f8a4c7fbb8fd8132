import { format, resolveConfig } from 'prettier';

/** A Markdown table; numbers go to the right. */
export function table(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const right = header.map((_, column) => column > 0 && rows.every((row) => !/^[A-Za-z]/.test(row[column])));
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [line(header), line(right.map((is) => (is ? '--:' : '---'))), ...rows.map(line)].join('\n');
}

/** The text as Prettier writes it, so that `pnpm format:check` has nothing to say against a file of it. */
export async function pretty(text: string, path: string): Promise<string> {
  return format(text, { ...(await resolveConfig(path)), filepath: path });
}
