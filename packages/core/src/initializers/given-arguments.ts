import type { Parameter } from './parameter.ts';

/**
 * The arguments that a list such as `mode=fan_out, gain=1.5` gives, but for those that are as usual.
 *
 * @returns `null` if it gives one that is not among the parameters, one twice, or a value that its parameter does not take.
 */
export function givenArguments(
  list: string,
  parameters: Readonly<Record<string, Parameter>>,
): ReadonlyMap<string, string> | null {
  const given = new Map<string, string>();
  if (list.trim() === '') return given;
  for (const part of list.split(',')) {
    const [key, text, ...more] = part.split('=').map((each) => each.trim());
    if (more.length > 0 || text === undefined || given.has(key) || !Object.hasOwn(parameters, key)) return null;
    const value = parameters[key].parse(text);
    if (value === null) return null;
    given.set(key, value);
  }
  for (const [key, value] of given) if (value === parameters[key].standard) given.delete(key);
  return given;
}
