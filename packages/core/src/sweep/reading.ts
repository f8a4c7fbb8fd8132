/**
 * What a text stands for; or, if for nothing, why not, in a few words. Those are empty where there is nothing to say but that it is none.
 */
export type Reading<Value> = { readonly value: Value } | { readonly problem: string };

/** The values of a list's parts in one, or what is wrong with the first that is wrong. */
export function readList<Value>(
  parts: readonly string[],
  readPart: (part: string) => Reading<readonly Value[]>,
): Reading<Value[]> {
  const values: Value[] = [];
  for (const part of parts) {
    const reading = readPart(part);
    if ('problem' in reading) return parts.length === 1 ? reading : { problem: problemInList(part, reading.problem) };
    for (const value of reading.value) values.push(value);
  }
  return { value: values };
}

/** What was read; `null` if nothing was. */
export function valueOf<Value>(reading: Reading<Value>): Value | null {
  return 'problem' in reading ? null : reading.value;
}

/** What is wrong with a text; `null` if nothing is, or there is nothing to say but that. */
export function problemOfReading(reading: Reading<unknown>): string | null {
  return 'problem' in reading && reading.problem !== '' ? reading.problem : null;
}

/** Says of which part of a list a problem is, unless it says so itself. */
function problemInList(part: string, problem: string): string {
  if (problem === '') return noNumber(part);
  return problem.includes(part.trim()) ? problem : `in ${JSON.stringify(part.trim())} ${problem}`;
}

/** The words for a part that is none of the numbers it should be. */
export function noNumber(part: string): string {
  return part.trim() === '' ? 'a number is missing' : `${JSON.stringify(part.trim())} is no number`;
}
