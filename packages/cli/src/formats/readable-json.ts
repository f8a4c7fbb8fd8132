/** Within so many characters a value stands on one line. */
const LINE = 100;

/**
 * JSON as people read it: indented by two spaces, but points and short lists on a line of their own, so that a grid has a line for
 * each of its points.
 */
export function readableJson(value: unknown, indent = ''): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const inner = `${indent}  `;
  const values: readonly unknown[] = Object.values(value);
  const isPlain = values.every((each) => typeof each !== 'object' || each === null);
  if (Array.isArray(value)) {
    if (isPlain) return plainList(values, indent, inner);
    return `[\n${values.map((each) => inner + readableJson(each, inner)).join(',\n')}\n${indent}]`;
  }
  const entries = Object.entries(value)
    .filter(([, each]) => each !== undefined)
    .map(([key, each]) => `${JSON.stringify(key)}: ${readableJson(each, inner)}`);
  const isPoint = isPlain && indent !== '';
  return isPoint ? `{ ${entries.join(', ')} }` : `{\n${entries.map((each) => inner + each).join(',\n')}\n${indent}}`;
}

/** On one line if it fits, else as many on a line as fit. */
function plainList(values: readonly unknown[], indent: string, inner: string): string {
  const items = values.map((value) => JSON.stringify(value));
  const flat = `[${items.join(', ')}]`;
  return flat.length <= LINE
    ? flat
    : `[\n${inLines(items)
        .map((line) => inner + line)
        .join(',\n')}\n${indent}]`;
}

function inLines(items: readonly string[]): string[] {
  const lines: string[] = [];
  for (const item of items) {
    const longer = `${lines.at(-1) ?? ''}, ${item}`;
    if (lines.length > 0 && longer.length <= LINE) lines[lines.length - 1] = longer;
    else lines.push(item);
  }
  return lines;
}
