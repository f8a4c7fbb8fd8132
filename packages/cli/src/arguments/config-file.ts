import { createReadStream } from 'node:fs';
import { extname } from 'node:path';
import { readReasonOf } from '../results/cannot-read.ts';
import { UsageError } from '../usage-error.ts';
import { fieldsOf, type ConfigFields } from './config-fields.ts';
import { parseConfigText, type ConfigForm } from './config-text.ts';
import type { Origin } from './origin.ts';

/** The fields that a config file gives, and how errors name them. */
export interface Config {
  readonly fields: ConfigFields;
  readonly origin: Origin;
}

/** No spec is longer; what is was given by mistake. */
const MOST_BYTES = 1_000_000;

const mend = 'for example --config sweep.yaml';

/** Reads a spec's fields from a JSON or YAML file, or from standard input by the name of `-`. */
export async function readConfig(path: string): Promise<Config> {
  const form = formOf(path);
  const name = path === '-' ? 'standard input' : path;
  const value = await parseConfigText(await readText(path), form, name);
  const origin: Origin = {
    name: (field) => `${name}: ${field}`,
    spell: (field, example) => (form === 'json' ? `"${field}": ${JSON.stringify(example)}` : `${field}: ${example}`),
  };
  return { fields: fieldsOf(value, name, origin), origin };
}

function formOf(path: string): ConfigForm {
  if (path === '') throw new UsageError(`--config: given nothing; allowed: a file, or - for stdin; ${mend}`);
  const ending = extname(path).toLowerCase();
  if (ending === '.json') return 'json';
  // Pipes that a shell makes, as for `--config <(…)`, have no ending.
  if (['.yaml', '.yml', ''].includes(ending)) return 'yaml';
  throw new UsageError(
    `--config: given ${JSON.stringify(path)}; allowed: a file ending in .json, .yaml or .yml, or - for stdin; ${mend}`,
  );
}

async function readText(path: string): Promise<string> {
  const parts: Buffer[] = [];
  let size = 0;
  try {
    for await (const part of path === '-' ? process.stdin : createReadStream(path)) {
      const bytes = Buffer.from(part);
      size += bytes.length;
      if (size > MOST_BYTES) break;
      parts.push(bytes);
    }
  } catch (error) {
    throw cannotRead(path, error);
  }
  if (size > MOST_BYTES) {
    throw new UsageError(
      `--config: given ${JSON.stringify(path)}, which holds more than ${MOST_BYTES} bytes; allowed: a spec, which takes a few lines; --print-config shows one`,
    );
  }
  try {
    // It leaves out a byte order mark.
    return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(parts));
  } catch {
    throw new UsageError(
      `--config: given ${JSON.stringify(path)}, which is no text in UTF-8; allowed: JSON or YAML; ${mend}`,
    );
  }
}

function cannotRead(path: string, error: unknown): unknown {
  const reason = readReasonOf(error);
  if (reason === undefined) return error;
  return new UsageError(
    `--config: cannot read ${JSON.stringify(path)}: ${reason}; allowed: a JSON or YAML file, or - for stdin; ${mend}`,
  );
}
