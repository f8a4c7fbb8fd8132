import yargs, { type Argv } from 'yargs';
import { assertKnownCommand, assertPlain, isBundle, spelledForYargs } from './arguments/command-words.ts';
import { flagsOf } from './arguments/flags-of.ts';
import { refused } from './arguments/refused.ts';
import { commandModules, commands, commandNames } from './commands/every-command.ts';
import { exitCode } from './exit-code.ts';
import { Interrupted } from './interrupted.ts';
import { reasonOf } from './results/cannot-write.ts';
import { SomeFailed } from './some-failed.ts';
import { UsageError } from './usage-error.ts';
import { version } from './version.ts';

const introduction = `Are my initial weights any good?
How large hidden units and gradients are, layer by layer, against weight variance σ².

Examples:
  initscope sweep                        the notebook's 50 × 80 ReLU network over 41 σ², drawn
  initscope run --sigma-sq 2/fan_in      one network, layer by layer
  initscope run --width 256 --sigma-sq 0.01 --format json
  initscope run --sigma-sq 2/fan_in --theory            … beside what theory says
  initscope critical --activation tanh,gelu             which σ_w² keeps gradients their size
  initscope phase --activation tanh      where signals and gradients survive, over σ_w² and σ_b²
  initscope notebook                     Notebook 7.3's six tables
  initscope sweep --config sweep.yaml --shard 3/16      one part of a large sweep; merge puts them together
  initscope report initscope-results/relu-50x80-0a9813d3         a result as one HTML page`;

/** Runs one command line; the exit code says how it ended. */
export async function runProgram(given: readonly string[]): Promise<number> {
  letPipesClose();
  try {
    if (given[0] === '--get-yargs-completions') await complete(given.slice(1));
    else await carryOut(spelledForYargs(given));
    return exitCode.ok;
  } catch (error) {
    return report(error);
  }
}

async function carryOut(args: readonly string[]): Promise<void> {
  assertKnownCommand(args, commandNames);
  assertPlain(args);
  const bundle = args.find(isBundle);
  if (bundle !== undefined) throw await explained(`Unknown argument: ${bundle.charAt(1)}`, args);
  let output = '';
  try {
    await parser().parseAsync([...args], {}, (_error, _argv, text) => {
      output = text;
    });
  } catch (error) {
    throw error instanceof Unparsed ? await explained(error.message, args) : error;
  }
  if (output === version) process.stdout.write(`${version}\n`);
  else if (output !== '') await help(args, output);
}

async function help(args: readonly string[], flags: string): Promise<void> {
  const { helpText } = await import('./arguments/help.ts');
  const command = commands.find(({ name }) => args.includes(name));
  process.stdout.write(helpText(command?.name ?? '', command?.examples ?? introduction, flags, columns));
}

/** What a shell asks for at the press of a tab. The first word is the program's name. */
async function complete([, ...words]: readonly string[]): Promise<void> {
  const { completionsOf } = await import('./completion/completions.ts');
  const lines = await completionsOf(words, commands, (command) => flagsOf(parser, command));
  process.stdout.write(lines.map((line) => `${line}\n`).join(''));
}

/** How wide --help is. */
const columns = Math.max(60, Math.min(120, process.stdout.columns ?? (Number(process.env['COLUMNS']) || 100)));

/** What yargs did not take, in its own words. */
class Unparsed extends Error {}

function parser(): Argv {
  return (
    yargs()
      .scriptName('initscope')
      .command([...commandModules])
      .option('color', { type: 'boolean', describe: 'colours; --no-color or NO_COLOR=1 turns them off' })
      .demandCommand(1, `name a command: ${commandNames.join(', ')}; initscope --help shows examples`)
      .strict()
      // --layers.x and -- --layers would otherwise be taken, and ignored.
      .parserConfiguration({ 'dot-notation': false, 'populate--': true })
      .locale('en')
      .version(version)
      .alias({ h: 'help', v: 'version' })
      .wrap(columns)
      .exitProcess(false)
      .fail((message, error) => {
        throw error ?? new Unparsed(message);
      })
  );
}

async function explained(message: string, args: readonly string[]): Promise<UsageError> {
  const [command = ''] = args;
  const positional = commands.find(({ name }) => name === command)?.positional ?? '';
  const all = await Promise.all(commandNames.map((name) => flagsOf(parser, name)));
  const flags = all.map((some) => some.map(({ flag }) => flag));
  return refused(message, args, { command, positional }, flags.flat(), flags[commandNames.indexOf(command)] ?? []);
}

function report(error: unknown): number {
  if (error instanceof UsageError) {
    process.stderr.write(`initscope: ${error.message}\n`);
    if (error.wayOn !== '') process.stderr.write(`initscope: ${error.wayOn}\n`);
    return exitCode.usage;
  }
  if (error instanceof Interrupted) {
    process.stderr.write(`${error.message}\n`);
    return exitCode.interrupted;
  }
  if (error instanceof SomeFailed) {
    process.stderr.write(`${error.message}\n`);
    return exitCode.someFailed;
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
