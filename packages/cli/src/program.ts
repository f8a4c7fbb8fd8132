import yargs, { type Argv, type CommandModule } from 'yargs';
import { didYouMean } from './arguments/suggest.ts';
import { notebook, notebookExamples } from './commands/notebook.ts';
import { run, runExamples } from './commands/run.ts';
import { sweep, sweepExamples } from './commands/sweep.ts';
import { exitCode } from './exit-code.ts';
import { Interrupted } from './interrupted.ts';
import { UsageError } from './usage-error.ts';
import { version } from './version.ts';

const commands: readonly CommandModule[] = [sweep, run, notebook];
const names = commands.map(({ command }) => String(command));
const examples: Readonly<Record<string, string>> = { sweep: sweepExamples, run: runExamples, notebook: notebookExamples };

const introduction = `Are my initial weights any good?
How large hidden units and gradients are, layer by layer, against weight variance σ².

Examples:
  initscope sweep                        the notebook's 50 × 80 ReLU network over 41 σ², drawn
  initscope run --sigma-sq 2/fan_in      one network, layer by layer
  initscope run --width 256 --sigma-sq 0.01 --format json
  initscope notebook                     Notebook 7.3's six tables`;

/** Runs one command line; the exit code says how it ended. */
export async function runProgram(args: readonly string[]): Promise<number> {
  letPipesClose();
  try {
    assertKnownCommand(args);
    let output = '';
    await parserOf().parseAsync([...args], {}, (_error, _argv, text) => {
      output = text;
    });
    if (output === version) process.stdout.write(`${version}\n`);
    else if (output !== '') process.stdout.write(`${examples[args[0] ?? ''] ?? introduction}\n\n${output}\n`);
    return exitCode.ok;
  } catch (error) {
    return report(error);
  }
}

function parserOf(): Argv {
  const parser = yargs();
  return parser
    .scriptName('initscope')
    .command([...commands])
    .option('color', { type: 'boolean', describe: 'colours; --no-color or NO_COLOR=1 turns them off' })
    .demandCommand(1, `name a command: ${names.join(', ')}; initscope --help shows examples`)
    .strict()
    .locale('en')
    .version(version)
    .alias({ h: 'help', v: 'version' })
    .wrap(Math.min(120, process.stdout.columns ?? 100))
    .exitProcess(false)
    .fail((message, error) => {
      throw error ?? new UsageError(withSuggestion(message, parser));
    });
}

/** yargs would take an unknown command for an argument too many. */
function assertKnownCommand([first]: readonly string[]): void {
  if (first === undefined || first.startsWith('-') || names.includes(first)) return;
  const known = `the commands are ${names.join(', ')}`;
  throw new UsageError(`unknown command ${JSON.stringify(first)}${didYouMean(first, names)}; ${known}`);
}

function withSuggestion(message: string, parser: Argv): string {
  const [, unknown] = /^Unknown arguments?: ([^,]+)/.exec(message) ?? [];
  if (unknown === undefined) return message;
  // yargs keeps what it knows of a command's flags; its types do not say so.
  const { key } = (parser as unknown as { getOptions(): { key: Record<string, unknown> } }).getOptions();
  const flags = Object.keys(key).filter((name) => name.length > 1);
  return `unknown flag --${unknown}${didYouMean(unknown, flags).replace('mean ', 'mean --')}; --help lists the flags`;
}

function report(error: unknown): number {
  if (error instanceof UsageError) {
    process.stderr.write(`initscope: ${error.message}\n`);
    return exitCode.usage;
  }
  if (error instanceof Interrupted) {
    process.stderr.write(`${error.message}\n`);
    return exitCode.interrupted;
  }
  const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
  process.stderr.write(`initscope: an internal error; please report it with the command line\n${detail}\n`);
  return exitCode.internal;
}

/** A reader that has seen enough, such as `head`, is no error. */
function letPipesClose(): void {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EPIPE') process.exit(exitCode.ok);
      throw error;
    });
  }
}
