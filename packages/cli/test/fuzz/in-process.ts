import { registerHooks } from 'node:module';
import { setImmediate } from 'node:timers/promises';
import type { Ended } from '../support/initscope.ts';

// As in the bundle: what yargs measures its help by takes most of a case's time otherwise.
registerHooks({
  resolve: (specifier, context, next) =>
    specifier === 'string-width'
      ? next('fast-string-width', { ...context, parentURL: import.meta.url })
      : next(specifier, context),
});
const { runProgram } = await import('../../src/program.ts');

const streams = ['stdout', 'stderr'] as const;

/**
 * Runs a command line in this process, as main.ts would: a thousandth of what a process of its own takes. Whatever it tries beyond
 * answering with an exit code is an error.
 *
 * @param env - variables to set for as long as it runs.
 */
export async function inProcess(args: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<Ended> {
  const written = { stdout: [] as Buffer[], stderr: [] as Buffer[] };
  const escaped: unknown[] = [];
  const undo: (() => void)[] = [];
  for (const name of streams) undo.push(captured(process[name], written[name]));
  for (const [name, value] of Object.entries(env)) undo.push(withVariable(name, value));
  undo.push(withoutExit(), onEscape(escaped));
  try {
    const code = await runProgram(args);
    // What was left behind comes to light now.
    await setImmediate();
    if (escaped.length > 0) throw new Error('something went on after the exit code', { cause: escaped[0] });
    return { code, stdout: textOf(written.stdout), stderr: textOf(written.stderr) };
  } finally {
    for (const each of undo.toReversed()) each();
  }
}

/** Takes in what is written to a stream. */
function captured(stream: NodeJS.WriteStream, written: Buffer[]): () => void {
  const write = stream.write.bind(stream);
  // Every run listens for the stream's errors, as a program does that is run once.
  stream.setMaxListeners(0);
  stream.write = (chunk: Uint8Array | string, encoding?: unknown, done?: unknown): boolean => {
    written.push(Buffer.from(chunk));
    for (const each of [encoding, done]) if (typeof each === 'function') queueMicrotask(() => void each());
    return true;
  };
  return () => {
    stream.write = write;
  };
}

function withVariable(name: string, value: string): () => void {
  const before = process.env[name];
  process.env[name] = value;
  return () => {
    if (before === undefined) Reflect.deleteProperty(process.env, name);
    else process.env[name] = before;
  };
}

function withoutExit(): () => void {
  const exit = process.exit.bind(process);
  process.exit = (code) => {
    throw new Error(`process.exit(${String(code)}) was called`);
  };
  return () => {
    process.exit = exit;
  };
}

function onEscape(escaped: unknown[]): () => void {
  const take = (error: unknown): void => {
    escaped.push(error);
  };
  process.on('unhandledRejection', take);
  return () => process.off('unhandledRejection', take);
}

function textOf(chunks: readonly Buffer[]): string {
  return Buffer.concat(chunks).toString('utf8');
}
