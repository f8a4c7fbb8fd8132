import { initializerFamilies, initializerNames } from './families.ts';
import { parseInitializerName } from './initializer-name.ts';

/**
 * What arguments a family takes, in words, if this names one with arguments that it does not take: `kaiming_normal takes mode
 * (fan_in, fan_out) and gain (…)`. `null` if it names no family, or nothing is wrong.
 */
export function argumentProblem(text: string): string | null {
  const [, name] = /^\s*(\w+)\s*\(/.exec(text) ?? [];
  const familyName = initializerNames.find((each) => each === name);
  if (familyName === undefined || parseInitializerName(text) !== null) return null;
  const parameters = Object.entries(initializerFamilies[familyName].parameters);
  if (parameters.length === 0) return `${familyName} takes no arguments`;
  return `${familyName} takes ${parameters.map(([key, { allowed }]) => `${key} (${allowed})`).join(' and ')}`;
}
