import { extname } from 'node:path';
import type { Options } from 'yargs';
import { UsageError } from '../usage-error.ts';
import { oneOf, oneText } from './one-text.ts';
import { isOtherKind } from './other-kinds.ts';
import { groups } from './run-flags.ts';

/** Where the answer of a command goes that gives one: a file or standard output, in one of the command's formats. */
export interface Output<Format extends string> {
  /** A file, or `-` for standard output. */
  readonly path: string;
  readonly format: Format;
  /** Replace the file if it is there. */
  readonly overwrite: boolean;
}

/** The flags for yargs; the first format is the usual one. */
export function outputFlags(formats: readonly string[]): Record<string, Options> {
  return {
    output: {
      type: 'string',
      alias: 'o',
      group: groups.output,
      describe: 'file to write to, - for stdout',
      defaultDescription: '-',
    },
    format: { type: 'string', group: groups.output, describe: formats.join(', '), defaultDescription: formats[0] },
    overwrite: { type: 'boolean', group: groups.output, describe: 'replace the output file if it exists' },
  };
}

/** Reads them. The format is what was asked for, or what the output's name says. */
export function readOutput<Format extends string>(
  argv: Readonly<Record<string, unknown>>,
  formats: readonly [Format, ...Format[]],
): Output<Format> {
  const path = oneText('--output', argv['output']) ?? '-';
  if (path === '') throw new UsageError('--output: given nothing; allowed: a file, or - for stdout; for example -o -');
  const asked = oneOf('--format', argv['format'], formats);
  const named = formats.find((format) => path.toLowerCase().endsWith(`.${format}`));
  if (asked !== undefined && named !== undefined && asked !== named) {
    throw new UsageError(
      `--format: given "${asked}" for ${JSON.stringify(path)}; allowed: ${named}; leave --format out`,
    );
  }
  const extension = extname(path);
  if (named === undefined && isOtherKind(extension) && extension.toLowerCase() !== '.txt') {
    throw new UsageError(
      `--output: given ${JSON.stringify(path)}; allowed: a file ending in ${formats.map((format) => `.${format}`).join(', ')}, or - for stdout; for example --output ${path.slice(0, -extension.length)}.${formats.find((format) => format !== 'table') ?? ''}`,
    );
  }
  return { path, format: asked ?? named ?? formats[0], overwrite: argv['overwrite'] === true };
}
