import { phaseQuantityNames } from '@initscope/charts';
import { fieldHelp, methods, quantities } from '@initscope/core';
import { criticalFormats } from '../commands/critical.ts';
import { phaseFormats } from '../commands/phase.ts';
import { runFormats } from '../commands/run.ts';
import { recordFormats } from '../formats/record-formats.ts';
import { reportFormats } from '../report/report-options.ts';
import { activationCompletions, initializerCompletions } from './name-completions.ts';

/** What may stand in a flag's place of a value: words, or files; nothing where it is a number for a person to think of. */
export type Values = readonly string[] | 'files';

/** Flags that name files and folders. */
const fileFlags: ReadonlySet<string> = new Set(['--output', '-o', '--config']);

/** What the formats of a command are. */
const formats: Readonly<Record<string, readonly string[]>> = {
  run: runFormats,
  critical: criticalFormats,
  phase: phaseFormats,
  sweep: recordFormats,
  merge: recordFormats,
  report: reportFormats,
};

/** Ranges and relative variances are nothing that one guesses. */
const variances = ['2/fan_in', 'log:1e-3:1:41', 'lin:0:1:11', 'log:0.1/fan_in:10/fan_in:41', 'auto'];

/** The values with which a flag's value that is begun may go on. */
export function valuesOf(command: string, flag: string, begun: string): Values {
  if (fileFlags.has(flag)) return 'files';
  switch (flag) {
    case '--activation':
      return command === 'phase' ? activationCompletions(begun) : inList(begun, activationCompletions);
    case '--initializer':
      return inList(begun, initializerCompletions);
    case '--quantities':
      return inList(begun, () => quantities);
    case '--quantity':
      return phaseQuantityNames;
    case '--method':
      return ['auto', ...methods];
    case '--format':
      return formats[command] ?? [];
    case '--theme':
      return ['auto', 'light', 'dark'];
    case '--sigma-sq':
      return variances;
    case '--bias-sigma-sq':
      return command === 'phase' ? ['lin:0:0.3:64'] : ['0', '0.05', 'lin:0:0.1:3', 'auto'];
    case '--sigma-w-sq':
      return ['lin:0.25:4:64'];
    case '--seeds':
    case '--seed':
      return [fieldHelp.seeds.example];
    case '--data-seed':
      return [fieldHelp.dataSeed.example, 'auto'];
    default:
      return [];
  }
}

/** The last of several values, behind those before it and their comma; commas in parentheses stand between arguments. */
function inList(begun: string, complete: (last: string) => readonly string[]): string[] {
  const [, before = '', last = ''] = /^((?:[^()]*(?:\([^()]*\))?[^()]*,)?)([^,()]*(?:\([^()]*)?)$/.exec(begun) ?? [];
  return complete(last).map((value) => before + value);
}
