import type { CommandModule } from 'yargs';
import type { CommandHelp } from '../completion/completions.ts';
import { completion, completionExamples } from './completion.ts';
import { critical, criticalExamples } from './critical.ts';
import { merge, mergeExamples } from './merge.ts';
import { notebook, notebookExamples } from './notebook.ts';
import { phase, phaseExamples } from './phase.ts';
import { report, reportExamples } from './report.ts';
import { run, runExamples } from './run.ts';
import { sweep, sweepExamples } from './sweep.ts';
import { view, viewExamples } from './view.ts';

const modules: readonly (readonly [module: CommandModule, examples: string])[] = [
  [sweep, sweepExamples],
  [run, runExamples],
  [critical, criticalExamples],
  [phase, phaseExamples],
  [notebook, notebookExamples],
  [merge, mergeExamples],
  [report, reportExamples],
  [view, viewExamples],
  [completion, completionExamples],
];

/** Every command as yargs takes it, in the order of --help. */
export const commandModules: readonly CommandModule[] = modules.map(([module]) => module);

/** A command as it is told of. */
export interface CommandWords extends CommandHelp {
  /** What its --help begins with. */
  readonly examples: string;
}

/** Every command in words. */
export const commands: readonly CommandWords[] = modules.map(([{ command, describe }, examples]) => {
  const [name = '', ...positional] = String(command).split(' ');
  return { name, positional: positional.join(' '), describe: String(describe), examples };
});

/** The name of each. */
export const commandNames: readonly string[] = commands.map(({ name }) => name);
