import { fieldNames } from '@initscope/core';
import yargs, { type Argv, type CommandModule } from 'yargs';
import { flagOf } from './arguments/flag.ts';
import { didYouMean } from './arguments/suggest.ts';
import { critical, criticalExamples } from './commands/critical.ts';
import { notebook, notebookExamples } from './commands/notebook.ts';
import { phase, phaseExamples } from './commands/phase.ts';
import { run, runExamples } from './commands/run.ts';
import { sweep, sweepExamples } from './commands/sweep.ts';
import { exitCode } from './exit-code.ts';
import { Interrupted } from './interrupted.ts';
import { reasonOf } from './results/cannot-write.ts';
import { UsageError } from './usage-error.ts';
import { version } from './version.ts';

const commands: readonly CommandModule[] = [sweep, run, critical, phase, notebook];
const names = commands.map(({ command }) => String(command));
const examples: Readonly<Record<string, string>> = {
  sweep: sweepExamples,
  run: runExamples,
  critical: criticalExamples,
  phase: phaseExamples,
  notebook: notebookExamples,
};

const ownFlags = ['--output', '--format', '--overwrite', '--jobs', '--theory', '--sigma-w-sq', '--quantity'];
const generalFlags = ['--color', '--no-color', '--help', '--version'];
const flags = [...fieldNames.map(flagOf), '--seed', ...ownFlags, ...generalFlags];

const introduction = `Are my initial weights any good?
How large hidden units and gradients are, layer by layer, against weight variance σ².

Examples:
  initscope sweep                        the notebook's 50 × 80 ReLU network over 41 σ², drawn
  initscope run --sigma-sq 2/fan_in      one network, layer by layer
  initscope run --width 256 --sigma-sq 0.01 --format json
  initscope run --sigma-sq 2/fan_in --theory            … beside what theory says
  initscope critical --activation tanh,gelu             which σ_w² keeps gradients their size
  initscope phase --activation tanh      where signals and gradients survive, over σ_w² and σ_b²
  initscope notebook                     Notebook 7.3's six tables`;

/** Runs one command line; the exit code says how it ended. */
export async function runProgram(args: readonly string[]): Promise<number> {
  letPipesClose();
  try {
    assertKnownCommand(args);
    assertPlain(args);
    let output = '';
    await parserOf(args).parseAsync([...args], {}, (_error, _argv, text) => {
      output = text;
    });
    if (output === version) process.stdout.write(`${version}\n`);
    else if (output !== '') process.stdout.write(`${examples[args[0] ?? ''] ?? introduction}\n\n${output}\n`);
    return exitCode.ok;
  } catch (error) {
    return report(error);
  }
}

function parserOf(args: readonly string[]): Argv {
  return (
    yargs()
      .scriptName('initscope')
      .command([...commands])
      .option('color', { type: 'boolean', describe: 'colours; --no-color or NO_COLOR=1 turns them off' })
      .demandCommand(1, `name a command: ${names.join(', ')}; initscope --help shows examples`)
      .strict()
      // --layers.x and -- --layers would otherwise be taken, and ignored.
      .parserConfiguration({ 'dot-notation': false, 'populate--': true })
      .locale('en')
      .version(version)
      .alias({ h: 'help', v: 'version' })
      .wrap(Math.min(120, process.stdout.columns ?? 100))
      .exitProcess(false)
      .fail((message, error) => {
        throw error ?? new UsageError(inOneLine(message, args));
      })
  );
}

/** yargs would take an unknown command for an argument too many. */
function assertKnownCommand([first]: readonly string[]): void {
  if (first === undefined || first.startsWith('-') || names.includes(first)) return;
  throw new UsageError(
    `unknown command ${JSON.stringify(first)}${didYouMean(first, names)}; allowed: ${names.join(', ')}`,
  );
}

/** What yargs would take and silently ignore. */
function assertPlain(args: readonly string[]): void {
  if (args.includes('--')) throw new UsageError('given "--"; allowed: flags without it');
  const valued = args.find((arg) => /^--(no-)?(color|overwrite|theory)=/.test(arg));
  if (valued !== undefined)
    throw new UsageError(`given ${JSON.stringify(valued)}; allowed: ${valued.replace(/=.*/, '')}`);
}

function inOneLine(message: string, args: readonly string[]): string {
  const [, unknown] = /^Unknown arguments?: ([^,]+)/.exec(message) ?? [];
  if (unknown === undefined) return message;
  if (args.includes(unknown) || unknown === '')
    return `unexpected argument ${JSON.stringify(unknown)}; allowed: flags only, see --help`;
  if (flags.includes(`--${unknown}`)) return `${args[0]} takes no --${unknown}; ${args[0]} --help lists its flags`;
  return `unknown flag --${unknown}${didYouMean(`--${unknown}`, flags)}; --help lists the flags`;
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

/** A reader that has seen enough, such as `head`, is no error; and nobody's listening must not cost results. */
function letPipesClose(): void {
  // Standard output is written last, or is all there is: nothing is lost with it.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(exitCode.ok);
    process.stderr.write(`initscope: cannot write to standard output: ${reasonOf(error) ?? error.message}\n`);
    process.exit(exitCode.usage);
  });
  process.stderr.on('error', () => undefined);
}
