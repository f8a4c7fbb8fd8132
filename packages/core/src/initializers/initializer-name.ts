import { initializerFamilies, initializerNames, type InitializerFamilyName } from './families.ts';
import type { Initializer } from './initializer.ts';
import { givenArguments } from './given-arguments.ts';

/**
 * The name of an initializer in specs, flags and records: that of a family, with arguments in parentheses where they are not the
 * usual ones, as in `kaiming_normal(mode=fan_out)`.
 */
export type InitializerName = InitializerFamilyName | `${InitializerFamilyName}(${string})`;

/**
 * Reads the name of an initializer, and spells it as specs do: arguments in the order of the family, without spaces and without
 * those that are as usual anyway. `kaiming_normal( gain=1.50, mode=fan_in )` is `kaiming_normal(gain=1.5)`.
 *
 * @returns `null` if the text names none, or gives it an argument that it does not take.
 */
export function parseInitializerName(text: string): InitializerName | null {
  return read(text)?.name ?? null;
}

/** Those that were asked for: layers ask again and again. */
const known = new Map<string, Initializer>();

/**
 * The initializer of a name, in any spelling.
 *
 * @throws RangeError if there is none.
 * @example
 * initializerOf('kaiming_normal').varianceOf(80, 80); // 0.025
 */
export function initializerOf(name: string): Initializer {
  const initializer = known.get(name) ?? read(name);
  if (initializer !== null) {
    known.set(name, initializer);
    return initializer;
  }
  throw new RangeError(`no initializer is named ${JSON.stringify(name)}; there are ${initializerNames.join(', ')}`);
}

function read(text: string): Initializer | null {
  const [, name, list] = /^\s*(\w+)\s*(?:\(([^()]*)\)\s*)?$/.exec(text) ?? [];
  const familyName = initializerNames.find((each) => each === name);
  if (familyName === undefined) return null;
  const { parameters, ruleOf } = initializerFamilies[familyName];
  const given = givenArguments(list ?? '', parameters);
  if (given === null) return null;
  const inOrder = Object.keys(parameters).flatMap((key) => {
    const value = given.get(key);
    return value === undefined ? [] : [`${key}=${value}`];
  });
  const rule = ruleOf((key) => given.get(key) ?? parameters[key].standard);
  return { name: inOrder.length === 0 ? familyName : `${familyName}(${inOrder.join(',')})`, ...rule };
}
