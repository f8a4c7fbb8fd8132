import { fromEnvironment, variableOf, type SettingName } from './environment.ts';
import { flagOf } from './flag.ts';

/** What a flag beside the spec was given, or else what the environment has for it. */
export function setting(argv: Readonly<Record<string, unknown>>, name: SettingName): unknown {
  return argv[name] ?? fromEnvironment(name);
}

/** What that is called where it was given: `--jobs`, or `INITSCOPE_JOBS`. */
export function settingName(argv: Readonly<Record<string, unknown>>, name: SettingName): string {
  const isVariable = argv[name] === undefined && fromEnvironment(name) !== undefined;
  return isVariable ? variableOf(name) : flagOf(name);
}
