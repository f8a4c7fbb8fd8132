import { fieldNames } from '@initscope/core';
import { didYouMean } from './suggest.ts';

const PREFIX = 'INITSCOPE_';

/** The flags, beside a spec's fields, that the environment may give. */
export const settingNames = ['jobs', 'output', 'format'] as const;

/** The name of one of them. */
export type SettingName = (typeof settingNames)[number];

/** A field or a setting as a variable: `sigmaSq` is `INITSCOPE_SIGMA_SQ`. */
export function variableOf(name: string): string {
  return PREFIX + name.replace(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase();
}

/** What the environment gives; nothing if it is not set, or empty. */
export function fromEnvironment(name: string): string | undefined {
  const text = process.env[variableOf(name)];
  return text === '' ? undefined : text;
}

/**
 * A line for each variable that is none of ours but nearly is: a slip of the keyboard would otherwise go unseen. Others of that prefix
 * say nothing, since systems have their own, such as INITSCOPE_SERVICE_HOST in Kubernetes.
 */
export function nearlyOurs(): string[] {
  const known = [...fieldNames, ...settingNames].map(variableOf);
  const names = known.map((name) => name.slice(PREFIX.length));
  return Object.keys(process.env)
    .filter((name) => name.startsWith(PREFIX) && !known.includes(name))
    .toSorted()
    .flatMap((name) => {
      const hint = didYouMean(name.slice(PREFIX.length), names).replace(/\S+$/, (meant) => PREFIX + meant);
      return hint === '' ? [] : [`initscope: ${name} is ignored: there is no such variable${hint}`];
    });
}
